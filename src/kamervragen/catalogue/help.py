"""What ``--help`` says, in English and Dutch."""

from __future__ import annotations

HELP: dict[str, str] = {
    # headings and placeholders
    "Usage: ": "Gebruik: ",
    "Arguments": "Argumenten",
    "Options": "Opties",
    "Commands": "Opdrachten",
    "Examples:": "Voorbeelden:",
    "OPTIONS": "OPTIES",
    "COMMAND": "OPDRACHT",
    "ARGS": "ARGUMENTEN",
    "FILE": "BESTAND",
    "PATH": "PAD",
    "PATH...": "PAD...",
    "WORDS": "WOORDEN",
    "TEXT": "TEKST",
    "SIZE": "GROOTTE",
    "SECONDS": "SECONDEN",
    "NAME": "NAAM",
    "NUMBER": "NUMMER",
    "DATE": "DATUM",
    "PATTERN": "PATROON",
    "QUESTION": "VRAAG",
    "ANSWERS": "ANTWOORDEN",
    "LETTER": "BRIEF",
    # the program
    "Read letters of the Dutch parliament and print their numbered questions as records.":
        "Lees brieven van de Eerste en de Tweede Kamer en geef de genummerde vragen die erin staan.",
    "Print the version.": "Toon de versie.",
    "Language of help and errors; default: that of the system.":
        "Taal van hulp en foutmeldingen; standaard die van het systeem.",
    "Show this message and exit.": "Toon deze hulp.",
    "Install completion for the current shell.": "Laat deze shell opdrachten en opties aanvullen.",
    "Show completion for the current shell, to copy it or customize the installation.":
        "Toon het script daarvoor, om het zelf te plaatsen.",
    "Read one document: its record.": "Lees één document.",
    "Read many documents into one output.": "Lees veel documenten, samen in één uitvoer.",
    "Search the questions of a database.": "Zoek vragen in een database.",
    "Count the questions of a database.": "Tel de vragen in een database.",
    "Show what each block was taken for.": "Toon waarvoor elk tekstblok is aangezien.",
    "Print the JSON Schema of the record.": "Toon het JSON-schema van het record.",
    # options of several commands
    "PDF, Word, OpenDocument, HTML, official XML, mail, scan, text or Markdown; - reads standard input.":
        "Pdf, Word, OpenDocument, HTML, officiële XML, e-mail, scan, tekst of Markdown; - leest standaardinvoer.",
    "What reads a PDF.": "Waarmee een pdf wordt gelezen.",
    "Read pictures of text, with Tesseract: pages without other text, or each page.":
        "Lees afbeeldingen van tekst, met Tesseract: bladzijden zonder andere tekst, of elke bladzijde.",
    "Password of an encrypted PDF.": "Wachtwoord van een versleutelde pdf.",
    "CSV as Dutch Excel expects it: semicolons, BOM.": "CSV zoals de Nederlandse Excel die verwacht: puntkomma's, BOM.",
    "Replace an output that exists.": "Vervang een uitvoer die al bestaat.",
    "No colours in the table; NO_COLOR does the same.": "Geen kleuren in de tabel; NO_COLOR doet hetzelfde.",
    "Read text in a child process too, as all else is.":
        "Lees ook tekst in een apart proces, zoals al het andere.",
    "Seconds in the child process; given, for what a pipe sends as well. 0 for no limit.":
        "Seconden in het aparte proces; als het is opgegeven, ook voor wat een pijplijn stuurt. 0: geen grens.",
    "What the child process may take, on Linux; 0 for no limit.":
        "Geheugen voor het aparte proces, op Linux; 0: geen grens.",
    # extract, outline, schema
    "Read one document and print its record.": "Lees één document en geef het record ervan.",
    "Default: by the suffix of --output; else a table on a terminal, JSON in a pipe.":
        "Standaard: naar de uitgang van --output; anders een tabel op het scherm, JSON in een pijplijn.",
    "Write here, whole or not at all.": "Schrijf hierheen, helemaal of helemaal niet.",
    "Exit code 5 when the record has a warning.": "Afsluitcode 5 als het record een waarschuwing heeft.",
    "a table to read": "een tabel om te lezen",
    "JSON, as in every pipe": "JSON, zoals in elke pijplijn",
    "an answer sheet for Word": "een antwoordblad voor Word",
    "a workbook to divide the questions": "een werkmap om de vragen te verdelen",
    "the last day, for a calendar": "de uiterste datum, voor een agenda",
    "Word file (.docx, .dotx) in whose style the answer sheet is made.":
        "Word-bestand (.docx, .dotx) in de stijl waarvan het antwoordblad wordt gemaakt.",
    "With --excel: all columns of other CSV, not only those to read.":
        "Met --excel: alle kolommen van andere CSV, niet alleen die om te lezen.",
    # check
    "See whether a sheet answers all questions.": "Kijk of een blad alle vragen beantwoordt.",
    "Tell which questions of a letter have no answer in a sheet, and what in it was changed.":
        "Zeg welke vragen van een brief geen antwoord hebben in een blad, en wat daarin is veranderd.",
    "The exit code is 0 when everything is answered, and 5 when an answer or a tick is missing.":
        "De afsluitcode is 0 als alles is beantwoord, en 5 als er een antwoord of een vinkje ontbreekt.",
    "The sheet, filled in: .docx, .xlsx or .md.": "Het ingevulde blad: .docx, .xlsx of .md.",
    "The letter, or its record as JSON; - reads standard input.":
        "De brief, of het record ervan als JSON; - leest standaardinvoer.",
    "what is still to be answered?": "wat moet nog worden beantwoord?",
    "the same of a workbook": "hetzelfde van een werkmap",
    "the letter as 'extract' wrote it": "de brief zoals 'extract' die schreef",
    "a scan, where Tesseract is installed": "een scan, als Tesseract er is",
    "exit code 5 when in doubt": "afsluitcode 5 bij twijfel",
    "Print the blocks of a document as the tool sees them: page, kind, number, first words.":
        "Toon de tekstblokken van een document zoals het programma ze ziet: bladzijde, soort, nummer, eerste woorden.",
    "What is called `tekst` was printed and is in no field of the record. Works for documents that `extract` refuses"
    " too.": "Wat 'tekst' heet, staat in het document maar in geen veld van het record. Werkt ook voor documenten die"
    " `extract` weigert.",
    "JSON with the whole texts.": "JSON met de hele teksten.",
    "Say what spoke for each block.": "Zeg wat voor elk blok pleitte.",
    "where did that paragraph go?": "waar is die alinea gebleven?",
    "and why does a block begin there?": "en waarom begint daar een blok?",
    # show
    "Show the questions on their pages, in a browser.": "Toon de vragen op hun bladzijden, in een browser.",
    "Show the questions of a document on its pages, in one HTML file for a browser.":
        "Toon de vragen van een document op de bladzijden, in één HTML-bestand voor een browser.",
    "The pages stand at the left, what was read of them at the right; a click on one side shows the other. The file"
    " fetches nothing. Of a text its lines are shown, of a Word file its paragraphs.":
        "Links staan de bladzijden, rechts wat ervan is gelezen; een klik aan de ene kant toont de andere. Het bestand"
        " haalt niets op. Van een tekst worden de regels getoond, van een Word-bestand de alinea's.",
    "A document, as for extract, or a database that 'kamervragen batch' filled.":
        "Een document, zoals voor extract, of een database die met 'kamervragen batch' is gemaakt.",
    "This question alone: its id; of a document also its number.":
        "Alleen deze vraag: het id; van een document ook het nummer.",
    "The question cut out of its page, as a picture; default for .png.":
        "De vraag uit de bladzijde geknipt, als afbeelding; standaard voor .png.",
    "Show the first N pages of a document.": "Toon de eerste N bladzijden van een document.",
    "The document that is meant, where several in a database have this id.":
        "Het document dat wordt bedoeld, als meer in een database dit id hebben.",
    "Seconds to read and paint; given, for what a pipe sends as well. 0 for no limit.":
        "Seconden om te lezen en te tekenen; als het is opgegeven, ook voor wat een pijplijn stuurt. 0: geen grens.",
    "its pages, and its questions beside them": "de bladzijden, met de vragen ernaast",
    "a picture of question 3 on its page": "een afbeelding van vraag 3 op de bladzijde",
    "one question of a database": "één vraag uit een database",
    # batch
    "Read many documents into one output: a result for each, and a summary.":
        "Lees veel documenten, samen in één uitvoer: voor elk een resultaat, en een samenvatting.",
    "What cannot be read is a result too, with the reason; the exit code is then 6.":
        "Wat niet te lezen is, is ook een resultaat, met de reden; de afsluitcode is dan 6.",
    "Files, folders, zip and tar files; - reads a list of paths from standard input.":
        "Bestanden, mappen, zip- en tar-bestanden; - leest een lijst van paden van standaardinvoer.",
    "Default: standard output.": "Standaard: standaarduitvoer.",
    "Default: by the suffix of --output, else jsonl.": "Standaard: naar de uitgang van --output, anders jsonl.",
    "What a line of jsonl holds.": "Wat er op een regel van jsonl staat.",
    "Which files in folders and archives count; repeat for any of several.":
        "Welke bestanden in mappen en archieven meetellen; herhaalbaar.",
    "The list of paths has a NUL behind each.": "In de lijst van paden staat achter elk een NUL.",
    "Go on with an output: skip what is in it already.": "Ga verder met een uitvoer: sla over wat er al in staat.",
    "With --resume: read again what failed before.": "Met --resume: lees opnieuw wat eerder mislukte.",
    "Processes. Default: the cores.": "Processen. Standaard: het aantal kernen.",
    "Seconds for one document; 0 for no limit.": "Seconden voor één document; 0: geen grens.",
    "For one document, on Linux; 0 for no limit.": "Voor één document, op Linux; 0: geen grens.",
    "Largest document that is read.": "Grootste document dat wordt gelezen.",
    "Most files in one archive.": "Hoogste aantal bestanden in één archief.",
    "How much larger a packed file may get.": "Hoeveel groter een ingepakt bestand mag worden.",
    "No progress and no summary.": "Geen voortgang en geen samenvatting.",
    "What happens, as JSON Lines on standard error.": "Wat er gebeurt, als JSON-regels op de foutuitvoer.",
    "a database to search": "een database om in te zoeken",
    "a record a line": "een record per regel",
    "go on where it stopped": "verder waar het ophield",
    # search, stats
    "A database that 'kamervragen batch' filled.": "Een database die met 'kamervragen batch' is gemaakt.",
    "Seconds for the database to answer; 0 for no limit.": "Seconden die de database krijgt; 0: geen grens.",
    "Print the questions of a database that match, with document, number, fracties and date.":
        "Toon de vragen in een database die voldoen, met document, nummer, fracties en datum.",
    "Every word must be in the question; case and diacritics do not matter. Also: zand* \"zand en klei\" OR NOT"
    " NEAR(...) and antwoord:zand.": "Elk woord moet in de vraag staan; hoofdletters en accenten maken niet uit. Ook:"
    " zand* \"zand en klei\" OR NOT NEAR(...) en antwoord:zand.",
    "Words, or an expression of FTS5.": "Woorden, of een zoekopdracht van FTS5.",
    "Search in the answers too, and show them.": "Zoek ook in de antwoorden, en toon ze.",
    "Also what is in another format of a letter found.":
        "Ook wat in een ander formaat van een gevonden brief staat.",
    "Asked by this fractie; repeat for any of several.": "Gesteld door deze fractie; herhaalbaar.",
    "Sent to a ministry with this in its name; repeatable.":
        "Gericht aan een ministerie met dit in de naam; herhaalbaar.",
    "Asked in this Kamer.": "Gesteld in deze Kamer.",
    "From this day: 2026-05-06, 2026-05, 2026.": "Vanaf deze dag: 2026-05-06, 2026-05, 2026.",
    "Until this day, month or year.": "Tot en met deze dag, deze maand of dit jaar.",
    "The best match first, or the newest document. Default: the best match; with --limit and words that more than"
    " {most} questions have, the newest.": "De beste treffer eerst, of het nieuwste document. Standaard: de beste; met"
    " --limit en woorden die meer dan {most} vragen hebben, het nieuwste.",
    "The first N only; default: all.": "Alleen de eerste N; standaard: alle.",
    "Default: a table on a terminal, JSON in a pipe.": "Standaard: een tabel op het scherm, JSON in een pijplijn.",
    "the best match first": "de beste treffer eerst",
    "what one fractie asked": "wat één fractie vroeg",
    "what one member asked": "wat één Kamerlid vroeg",
    "Asked by a member with this name: Goot, Van der Goot; repeatable.":
        "Gesteld door een Kamerlid dat zo heet: Goot, Van der Goot; herhaalbaar.",
    "In this dossier: 36100, 36100-XVI; repeatable.": "In dit dossier: 36100, 36100-XVI; herhaalbaar.",
    "With this number in the document: 2024Z18796; repeatable.":
        "Met dit nummer in het document: 2024Z18796; herhaalbaar.",
    "Print how many questions and documents a database holds: per jaar, kamer, fractie, ministerie and soort.":
        "Toon hoeveel vragen en documenten een database heeft: per jaar, kamer, fractie, ministerie en soort.",
    "With --indiener only the documents in which that member asks.":
        "Met --indiener alleen de documenten waarin dat Kamerlid vraagt.",
    "Count by this; repeatable. Default: by each of them, but not by indiener.":
        "Tel hiernaar; herhaalbaar. Standaard: naar elk ervan, behalve indiener.",
    "of one member": "van één Kamerlid",
    "all counts, with bars": "alle tellingen, met balken",
}  # fmt: skip
