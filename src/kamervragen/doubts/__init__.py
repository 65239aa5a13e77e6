"""Doubts: what makes a record doubtful becomes a melding, here and nowhere else."""
