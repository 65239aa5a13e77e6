"""What can be wrong with a call, an archive, an output or a database, in English and Dutch."""

from __future__ import annotations

FAULTS: dict[str, str] = {
    # a page for a browser, under a name
    "no page is called {suffix}": "er is geen pagina die {suffix} heet",
    "no picture is called {suffix}": "er is geen afbeelding die {suffix} heet",
    # the call
    "unknown reader {reader}": "onbekende lezer {reader}",
    "unknown value {value}": "onbekende waarde {value}",
    "unknown language {language}": "onbekende taal {language}",
    "no output is called {suffix}": "er is geen uitvoer die {suffix} heet",
    "it goes with csv, not with {format}": "dat hoort bij csv, niet bij {format}",
    "it goes with jsonl, not with {format}": "dat hoort bij jsonl, niet bij {format}",
    "it goes with --resume": "dat hoort bij --resume",
    "it contradicts --overwrite": "dat is in strijd met --overwrite",
    "standard output cannot be resumed": "standaarduitvoer kan niet worden hervat",
    "parquet cannot go to standard output": "parquet kan niet naar standaarduitvoer",
    "sqlite cannot go to standard output": "sqlite kan niet naar standaarduitvoer",
    "it cannot be resumed": "het kan niet worden hervat",
    "{format} needs an ordinary file": "{format} heeft een gewoon bestand nodig",
    "it needs the package {package}": "daarvoor is het pakket {package} nodig",
    "{size} is no size": "{size} is geen grootte",
    "this system keeps no limit on memory": "dit systeem bewaakt geen grens aan geheugen",
    "{since} is later than --to {until}": "{since} is later dan --to {until}",
    "{text} is no date": "{text} is geen datum",
    "there is no list of paths": "er is geen lijst van paden",
    "the list of paths is in UTF-16": "de lijst van paden is in UTF-16",
    "the list of paths has NULs in it": "de lijst van paden bevat NUL-tekens",
    "{jobs} processes cannot do anything": "met {jobs} processen gebeurt er niets",
    "this is one path": "dit is één pad",
    "it goes with docx, not with {format}": "dat hoort bij docx, niet bij {format}",
    "it goes with --excel; other CSV has all columns as it is":
        "dat hoort bij --excel; andere CSV heeft al alle kolommen",
    "{format} is a file and no text for a terminal": "{format} is een bestand, geen tekst voor een terminal",
    # sheets with answers
    "no last day for the answer is found in it, so there is nothing for a calendar":
        "er staat geen uiterste datum voor het antwoord in, dus er is niets voor een agenda",
    "this is no .docx, .xlsx or .md file with answers": "dit is geen .docx-, .xlsx- of .md-bestand met antwoorden",
    "this is JSON, and no record of a letter": "dit is JSON, maar niet het record van een brief",
    "this is no Word file": "dit is geen Word-bestand",
    "this Word file has macros": "dit Word-bestand heeft macro's",
    "this Word file has no text": "dit Word-bestand heeft geen tekst",
    "this Word file lacks a part ({part})": "dit Word-bestand mist een onderdeel ({part})",
    "it is larger than a template may be ({size} MiB unpacked)":
        "het is groter dan een sjabloon mag zijn ({size} MiB uitgepakt)",
    "no place-holder is called {name}": "er is geen invulplaats die {name} heet",
    "{name} has to be one paragraph of its own": "{name} moet een eigen alinea zijn",
    "there are no questions in it, so it is no sheet with answers":
        "er staan geen vragen in, dus het is geen blad met antwoorden",
    "none of its questions is of {letter}: it belongs to another letter":
        "geen van de vragen komt uit {letter}: het hoort bij een andere brief",
    "only the letter can come from standard input": "alleen de brief kan van standaardinvoer komen",
    "1 question has no answer": "1 vraag heeft geen antwoord",
    "{count} questions have no answer": "{count} vragen hebben geen antwoord",
    "1 question may have no answer": "1 vraag heeft mogelijk nog geen antwoord",
    "{count} questions may have no answer": "{count} vragen hebben mogelijk nog geen antwoord",
    "it names no main part": "het noemt geen hoofddeel",
    "its table of questions has no column '{column}'": "de tabel met vragen heeft geen kolom '{column}'",
    "its table of questions has more than one column '{column}'":
        "de tabel met vragen heeft meer dan één kolom '{column}'",
    "1 subquestion is not ticked": "1 deelvraag is niet afgevinkt",
    "{count} subquestions are not ticked": "{count} deelvragen zijn niet afgevinkt",
    "1 question is not in it": "1 vraag staat er niet in",
    "{count} questions are not in it": "{count} vragen staan er niet in",
    "{first}, {others}": "{first}, {others}",
    # a page for a browser, and pictures
    "a page for a browser says nothing on a terminal": "een pagina voor een browser zegt niets in een terminal",
    "of a database one question is shown": "van een database wordt één vraag getoond",
    "a picture is of one question": "een afbeelding is van één vraag",
    "its document is not there as it was read, so that there is no page to cut from":
        "het document is er niet meer zoals het is gelezen: er is geen bladzijde om uit te knippen",
    "it has no pages, and a picture is of a page": "het heeft geen bladzijden, en een afbeelding is van een bladzijde",
    "{name} is no database": "{name} is geen database",
    "it has no question with the id {id}": "er is geen vraag met het id {id}",
    "{count} questions have the id {id}": "{count} vragen hebben het id {id}",
    "{name} has no question {id}": "{name} heeft geen vraag {id}",
    "{count} questions have number {number}": "{count} vragen hebben nummer {number}",
    "there is no question {number}": "er is geen vraag {number}",
    "there is no question in it": "er staat geen vraag in",
    # what a search leaves out, what lies beside a database
    "without the questions of duplicate letters; --duplicates shows them":
        "zonder de vragen van dubbele brieven; --duplicates toont ze",
    "without 1 question of duplicate letters; --duplicates shows it":
        "zonder 1 vraag van een dubbele brief; --duplicates toont haar",
    "without {count} questions of duplicate letters; --duplicates shows them":
        "zonder {count} vragen van dubbele brieven; --duplicates toont ze",
    "{file}: this file was not written by kamervragen, or was changed, and stays as it is":
        "{file}: dit bestand is niet door kamervragen geschreven, of veranderd, en blijft zoals het is",
    "{file}: the titles for Datasette are not written ({reason})":
        "{file}: de titels voor Datasette zijn niet geschreven ({reason})",
    # archives and processes
    "there is no file in this folder that counts": "in deze map staat geen bestand dat meetelt",
    "there is no file in this archive that counts": "in dit archief staat geen bestand dat meetelt",
    "it unpacks to more than {ratio} times its size": "het wordt uitgepakt meer dan {ratio} keer zo groot",
    "more than {most} files in it": "meer dan {most} bestanden erin",
    "the archive is damaged behind member {member} ({reason})":
        "het archief is beschadigd achter onderdeel {member} ({reason})",
    "its directory does not name all that is in it": "de inhoudsopgave noemt niet alles wat erin zit",
    "its path leads out of the archive": "het pad leidt buiten het archief",
    "it is a link or a device": "het is een koppeling of een apparaat",
    "it is a link": "het is een koppeling",
    "it is encrypted in its archive": "het is versleuteld in het archief",
    "it is damaged in its archive ({reason})": "het is beschadigd in het archief ({reason})",
    "it is cut off": "het is afgebroken",
    "one block of zeros does not end it": "één blok nullen is geen einde",
    "more follows behind its end": "achter het einde volgt meer",
    "reading it takes too much memory": "het lezen kost te veel geheugen",
    "reading it takes longer than {seconds} seconds": "het lezen duurt langer dan {seconds} seconden",
    "the process that read it died ({death})": "het proces dat het las, is gestopt ({death})",
    "the process that read it is gone ({death})": "het proces dat het las, is verdwenen ({death})",
    "exit code {code}": "afsluitcode {code}",
    "its threads died": "de threads ervan zijn gestopt",
    "this folder is gone, and no process can start in it": "deze map is verdwenen; er kan geen proces in starten",
    "no process to read in can be started, or stays alive ({reason})":
        "er kan geen proces worden gestart om in te lezen, of het blijft niet draaien ({reason})",
    "it gives too little to work with ({reason})": "het geeft te weinig om mee te werken ({reason})",
    "no memory": "geen geheugen",
    "it cannot start ({reason})": "het kan niet starten ({reason})",
    # outputs of a batch
    "its file was removed while it was being written": "het bestand is verwijderd terwijl het werd geschreven",
    "it was written with another --format, --per, --excel or --alle-kolommen":
        "het is geschreven met een andere --format, --per, --excel of --alle-kolommen",
    "it cannot be resumed without its journal {journal}": "zonder het logboek {journal} kan het niet worden hervat",
    "its journal {journal} is damaged": "het logboek {journal} is beschadigd",
    "it was {what} while it was being written": "het is {what} terwijl het werd geschreven",
    "removed or moved": "verwijderd of verplaatst",
    "replaced": "vervangen",
    "another program changed it while it was being written":
        "een ander programma heeft het veranderd terwijl het werd geschreven",
    "another program changed it while it was being written: {fault}":
        "een ander programma heeft het veranderd terwijl het werd geschreven: {fault}",
    "another program changed it while the run went on": "een ander programma heeft het intussen veranderd",
    "another run is writing this output": "een andere uitvoering schrijft al naar deze uitvoer",
    "another run is writing this output (process {holder})":
        "een andere uitvoering schrijft al naar deze uitvoer (proces {holder})",
    "the Parquet file is damaged ({reason})": "het Parquet-bestand is beschadigd ({reason})",
    "this Parquet file was not made by kamervragen batch": "dit Parquet-bestand is niet met kamervragen batch gemaakt",
    # databases
    "{table} does not have {count} rows": "{table} heeft geen {count} rijen",
    "the database cannot be written ({error})": "er kan niet naar de database worden geschreven ({error})",
    "the database is damaged": "de database is beschadigd",
    "the database is damaged ({reason})": "de database is beschadigd ({reason})",
    "the database is damaged (its table {table} is missing)": "de database is beschadigd (tabel {table} ontbreekt)",
    "the database cannot be opened": "de database kan niet worden geopend",
    "the database takes too long to answer": "de database doet te lang over een antwoord",
    "{fault} ({error})": "{fault} ({error})",
    "its index for searching: {error}": "de zoekindex: {error}",
    "a table or a trigger is missing": "een tabel of trigger ontbreekt",
    "the columns of {table} are not its own": "de kolommen van {table} zijn veranderd",
    "another program has locked the database": "een ander programma heeft de database vergrendeld",
    "this is not an SQLite database": "dit is geen SQLite-database",
    "this is not a database of this version": "dit is geen database van deze versie",
    "a row in it is larger than {size} MiB": "een rij erin is groter dan {size} MiB",
    "asking it takes too much memory": "de zoekopdracht kost te veel geheugen",
    "a newer version of kamervragen made this database":
        "deze database is met een nieuwere versie van kamervragen gemaakt",
    "a newer version of kamervragen made this database (layout {layout})":
        "deze database is met een nieuwere versie van kamervragen gemaakt (indeling {layout})",
    "an older version of kamervragen made this database":
        "deze database is met een oudere versie van kamervragen gemaakt",
    "this database was not made by kamervragen batch": "deze database is niet met kamervragen batch gemaakt",
    "this database was not made by kamervragen batch ({table} is no table of its own)":
        "deze database is niet met kamervragen batch gemaakt ({table} is er geen tabel van)",
    # searching
    "there is no word in it": "er staat geen woord in",
    "a quotation mark is not closed": "een aanhalingsteken is niet gesloten",
    "a minus in front of a word has no meaning": "een min voor een woord betekent niets",
    "an asterisk stands behind the beginning of a word": "een sterretje staat achter het begin van een woord",
    "AND, OR and NOT stand between two words": "AND, OR en NOT staan tussen twee woorden",
    "a bracket is not closed or not opened": "een haakje is niet gesloten of niet geopend",
    "this is no search that FTS5 understands": "dit is geen zoekopdracht die FTS5 begrijpt",
    "no question matches {query}": "geen vraag voldoet aan {query}",
    "asked by {names}": "gesteld door {names}",
    "sent to {names}": "gericht aan {names}",
    "in dossier {numbers}": "in dossier {numbers}",
    "with number {numbers}": "met nummer {numbers}",
    "in the {kamer}": "in de {kamer}",
    "since {day}": "vanaf {day}",
    "until {day}": "tot en met {day}",
    "--answers searches in the answers too": "--answers zoekt ook in de antwoorden",
    "no question is asked by {names}; see 'kamervragen stats --by fractie' for who does":
        "geen vraag is gesteld door {names}; 'kamervragen stats --by fractie' toont wie vragen stelt",
    "no member who asks is called {names}; see 'kamervragen stats --by indiener' for who does":
        "geen Kamerlid dat vragen stelt heet {names}; 'kamervragen stats --by indiener' toont wie vragen stelt",
    "more than {most} questions have these words: the newest first; --sort rank ranks all of them":
        "meer dan {most} vragen hebben deze woorden: de nieuwste eerst; met --sort rank komt de beste voorop",
    "the newest {limit} questions, as --limit says": "de nieuwste {limit} vragen, zoals --limit zegt",
    "{limit} of {total} questions, as --limit says": "{limit} van de {total} vragen, zoals --limit zegt",
}  # fmt: skip
