<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Command</name>
    <message>
        <source>Next conversation</source>
        <translation>Volgend gesprek</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Vorig gesprek</translation>
    </message>
    <message>
        <source>Choose the next too</source>
        <translation>Volgende ook kiezen</translation>
    </message>
    <message>
        <source>Choose the previous too</source>
        <translation>Vorige ook kiezen</translation>
    </message>
    <message>
        <source>Choose or leave out</source>
        <translation>Kiezen of weglaten</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Alles kiezen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Search in the source text</source>
        <translation>Zoeken in de brontekst</translation>
    </message>
    <message>
        <source>Show new conversations</source>
        <translation>Nieuwe gesprekken tonen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Close or reopen</source>
        <translation>Sluiten of heropenen</translation>
    </message>
    <message>
        <source>Mark unread</source>
        <translation>Als ongelezen markeren</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notitie schrijven</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Volgend bericht</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>Vorig bericht</translation>
    </message>
    <message>
        <source>Open original</source>
        <translation>Origineel openen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopiëren</translation>
    </message>
    <message>
        <source>Profile at that moment</source>
        <translation>Profiel op dat moment</translation>
    </message>
    <message>
        <source>Source text</source>
        <translation>Brontekst</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Weergaven</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>Zijpaneel</translation>
    </message>
    <message>
        <source>Open conversations</source>
        <translation>Open gesprekken</translation>
    </message>
    <message>
        <source>Unread conversations</source>
        <translation>Ongelezen gesprekken</translation>
    </message>
    <message>
        <source>Closed conversations</source>
        <translation>Gesloten gesprekken</translation>
    </message>
    <message>
        <source>All conversations</source>
        <translation>Alle gesprekken</translation>
    </message>
    <message>
        <source>Public conversations</source>
        <translation>Openbare gesprekken</translation>
    </message>
    <message>
        <source>Private conversations</source>
        <translation>Privégesprekken</translation>
    </message>
    <message>
        <source>Fetch now</source>
        <translation>Nu ophalen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Volgend deelvenster</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Vorig deelvenster</translation>
    </message>
    <message>
        <source>About Parley</source>
        <translation>Over Parley</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Kleuren van het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoog contrast</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Compacte rijen</translation>
    </message>
    <message>
        <source>Standard rows</source>
        <translation>Standaardrijen</translation>
    </message>
    <message>
        <source>Spacious rows</source>
        <translation>Ruime rijen</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Grotere tekst</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere tekst</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normale tekstgrootte</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Taal van het systeem</translation>
    </message>
    <message>
        <source>Nederlands</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Choose organisation…</source>
        <translation>Opdrachtgever kiezen…</translation>
    </message>
    <message>
        <source>Commands…</source>
        <translation>Opdrachten…</translation>
    </message>
    <message>
        <source>Keys…</source>
        <translation>Toetsen…</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Meldingen</translation>
    </message>
    <message>
        <source>Lock after 5 minutes without use</source>
        <translation>Vergrendelen na 5 minuten zonder gebruik</translation>
    </message>
    <message>
        <source>Lock after 10 minutes without use</source>
        <translation>Vergrendelen na 10 minuten zonder gebruik</translation>
    </message>
    <message>
        <source>Lock after 30 minutes without use</source>
        <translation>Vergrendelen na 30 minuten zonder gebruik</translation>
    </message>
    <message>
        <source>Don&apos;t lock by itself</source>
        <translation>Niet vanzelf vergrendelen</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendelen</translation>
    </message>
    <message>
        <source>Fetch while locked (the inbox&apos;s key stays in memory)</source>
        <translation>Ophalen terwijl Parley vergrendeld is (de sleutel van de inbox blijft in het geheugen)</translation>
    </message>
</context>
<context>
    <name>ConversationSentence</name>
    <message>
        <source>public and private</source>
        <translation>openbaar en privé</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privé</translation>
    </message>
    <message>
        <source>public</source>
        <translation>openbaar</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ongelezen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>gesloten</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n bericht</numerusform>
            <numerusform>%n berichten</numerusform>
        </translation>
    </message>
    <message>
        <source>kept until %1</source>
        <translation>bewaard tot %1</translation>
    </message>
</context>
<context>
    <name>Ctl</name>
    <message>
        <source>known already</source>
        <translation>al bekend</translation>
    </message>
    <message>
        <source>older than 72 hours</source>
        <translation>ouder dan 72 uur</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>zonder datum</translation>
    </message>
    <message>
        <source>from the future</source>
        <translation>met een datum in de toekomst</translation>
    </message>
    <message>
        <source>without a link</source>
        <translation>zonder link</translation>
    </message>
    <message>
        <source>without a registered name</source>
        <translation>zonder vastgelegde naam</translation>
    </message>
    <message>
        <source>suppressed</source>
        <translation>uitgesloten</translation>
    </message>
    <message>
        <source>not to be indexed</source>
        <translation>niet te indexeren</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gevonden</numerusform>
            <numerusform>%n gevonden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stored</source>
        <translation>
            <numerusform>%n bewaard</numerusform>
            <numerusform>%n bewaard</numerusform>
        </translation>
    </message>
    <message>
        <source>failed</source>
        <translation>mislukt</translation>
    </message>
    <message>
        <source>There is no active source; source add connects one.</source>
        <translation>Er is geen actieve bron; source add verbindt er een.</translation>
    </message>
    <message>
        <source>--for is a time such as 10s, 5m or 2h</source>
        <translation>--for is een tijd zoals 10s, 5m of 2h</translation>
    </message>
    <message>
        <source>Polls each active source once; one line per source.</source>
        <translation>Bevraagt elke actieve bron één keer; één regel per bron.</translation>
    </message>
    <message>
        <source>Only this one, such as feeds/1.</source>
        <translation>Alleen deze, zoals feeds/1.</translation>
    </message>
    <message>
        <source>Polls each active source when it is time; one line per poll.</source>
        <translation>Bevraagt elke actieve bron als het tijd is; één regel per ronde.</translation>
    </message>
    <message>
        <source>Ends after 10s, 5m, 2h; otherwise with Ctrl+C.</source>
        <translation>Stopt na 10s, 5m, 2h; anders met Ctrl+C.</translation>
    </message>
    <message>
        <source>the program that had the command ended before it was done</source>
        <translation>het programma dat het commando uitvoerde, stopte voordat het klaar was</translation>
    </message>
    <message>
        <source>--workspace needs the name of a folder</source>
        <translation>--workspace heeft de naam van een map nodig</translation>
    </message>
    <message>
        <source>--lang is nl or en</source>
        <translation>--lang is nl of en</translation>
    </message>
    <message>
        <source>--clock is a moment with its zone, such as 2026-11-23T12:00:00Z</source>
        <translation>--clock is een moment met tijdzone, zoals 2026-11-23T12:00:00Z</translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <translation>%1 heeft %2 nodig</translation>
    </message>
    <message>
        <source>%1 does not take &quot;%2&quot;</source>
        <translation>%1 accepteert &quot;%2&quot; niet</translation>
    </message>
    <message>
        <source>--%1 can be given once</source>
        <translation>--%1 mag maar één keer</translation>
    </message>
    <message>
        <source>there is no &quot;%1&quot;; parleyctl help lists what there is</source>
        <translation>&quot;%1&quot; bestaat niet; parleyctl help toont wat er is</translation>
    </message>
    <message>
        <source>Folder of the workspace; otherwise the data folder.</source>
        <translation>De werkmap; anders de gegevensmap.</translation>
    </message>
    <message>
        <source>Name or number; needed where there are several.</source>
        <translation>Naam of nummer; nodig als er meer zijn.</translation>
    </message>
    <message>
        <source>Reads the passphrase from FILE; - is standard input.</source>
        <translation>Leest de wachtzin uit FILE; - is standaardinvoer.</translation>
    </message>
    <message>
        <source>One JSON object per line.</source>
        <translation>Eén JSON-object per regel.</translation>
    </message>
    <message>
        <source>No remarks, only results and errors.</source>
        <translation>Geen opmerkingen, alleen resultaten en fouten.</translation>
    </message>
    <message>
        <source>Language; otherwise that of the locale.</source>
        <translation>Taal; anders die van de landinstelling.</translation>
    </message>
    <message>
        <source>One moment for the whole run; only in a test workspace.</source>
        <translation>Eén moment voor de hele uitvoering; alleen in een testwerkmap.</translation>
    </message>
    <message>
        <source>Destroys without asking.</source>
        <translation>Verwijdert zonder te vragen.</translation>
    </message>
    <message>
        <source>Explains a command.</source>
        <translation>Legt een commando uit.</translation>
    </message>
    <message>
        <source>Prints the version.</source>
        <translation>Toont de versie.</translation>
    </message>
    <message>
        <source>a command is missing; parleyctl help lists what there is</source>
        <translation>er ontbreekt een commando; parleyctl help toont wat er is</translation>
    </message>
    <message>
        <source>Usage: parleyctl [options] NOUN VERB [arguments]</source>
        <translation>Gebruik: parleyctl [opties] NOUN VERB [argumenten]</translation>
    </message>
    <message>
        <source>Options of every command:</source>
        <translation>Opties van elk commando:</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 failed, 2 wrong usage, 3 locked or wrong passphrase, 4 refused by a rule, 5 done in part, 6 the workspace is busy.</source>
        <translation>Afsluitcodes: 0 gedaan, 1 mislukt, 2 verkeerd gebruik, 3 vergrendeld of verkeerde wachtzin, 4 geweigerd door een regel, 5 deels gedaan, 6 de werkmap is bezet.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no identifier; one looks like 1-8842</source>
        <translation>&quot;%1&quot; is geen kenmerk; een kenmerk ziet eruit als 1-8842</translation>
    </message>
    <message>
        <source>%1 belongs to another organisation</source>
        <translation>%1 hoort bij een andere opdrachtgever</translation>
    </message>
    <message>
        <source>--limit is a number, at least 1</source>
        <translation>--limit is een getal, minstens 1</translation>
    </message>
    <message>
        <source>--after names no conversation</source>
        <translation>--after noemt geen gesprek</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gesprek</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Laatste</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Totaal</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Onderwerp</translation>
    </message>
    <message>
        <source>There is more: --after %1</source>
        <translation>Er is meer: --after %1</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Geplaatst</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>the conversations belong to different organisations</source>
        <translation>de gesprekken horen bij verschillende opdrachtgevers</translation>
    </message>
    <message>
        <source>there is no conversation %1</source>
        <translation>gesprek %1 bestaat niet</translation>
    </message>
    <message>
        <source>a note needs --text T or --text-file F</source>
        <translation>een notitie heeft --text T of --text-file F nodig</translation>
    </message>
    <message>
        <source>a note can&apos;t be empty</source>
        <translation>een notitie mag niet leeg zijn</translation>
    </message>
    <message>
        <source>The note is kept.</source>
        <translation>De notitie is bewaard.</translation>
    </message>
    <message>
        <source>At most so many; 50 unless given.</source>
        <translation>Hoogstens zoveel; 50 als je niets opgeeft.</translation>
    </message>
    <message>
        <source>Goes on after this one, the last of the page before.</source>
        <translation>Gaat verder na deze, de laatste van de vorige pagina.</translation>
    </message>
    <message>
        <source>Lists conversations, newest activity first.</source>
        <translation>Toont gesprekken, de nieuwste activiteit eerst.</translation>
    </message>
    <message>
        <source>Shows a conversation with its messages and notes.</source>
        <translation>Toont een gesprek met de berichten en notities.</translation>
    </message>
    <message>
        <source>Finds messages by words in text, author and handle, newest first.</source>
        <translation>Vindt berichten op woorden in tekst, auteur en gebruikersnaam, de nieuwste eerst.</translation>
    </message>
    <message>
        <source>Closes conversations.</source>
        <translation>Sluit gesprekken.</translation>
    </message>
    <message>
        <source>Opens closed conversations again.</source>
        <translation>Heropent gesloten gesprekken.</translation>
    </message>
    <message>
        <source>Adds a note for the team; it never leaves Parley.</source>
        <translation>Voegt een notitie voor het team toe; die verlaat Parley nooit.</translation>
    </message>
    <message>
        <source>The note. Other programs can see it while this one runs.</source>
        <translation>De notitie. Andere programma&apos;s kunnen die zien zolang dit programma draait.</translation>
    </message>
    <message>
        <source>Reads the note from F; - is standard input.</source>
        <translation>Leest de notitie uit F; - is standaardinvoer.</translation>
    </message>
    <message>
        <source>--raw and --why can&apos;t be given together</source>
        <translation>--raw en --why gaan niet samen</translation>
    </message>
    <message>
        <source>Shows a message with the snapshot that belongs to it.</source>
        <translation>Toont een bericht met de momentopname die erbij hoort.</translation>
    </message>
    <message>
        <source>The bytes it was read from, less the fields not chosen.</source>
        <translation>De bytes waaruit het is gelezen, zonder de niet gekozen velden.</translation>
    </message>
    <message>
        <source>Why it was collected.</source>
        <translation>Waarom het is verzameld.</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(geen naam)</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profiel</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Woonplaats</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Geslacht</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Volgers</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>Niet beschikbaar</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>Niet gekozen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>gesloten</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Bijlage</translation>
    </message>
    <message>
        <source>Collected %1, kept until %2 (%3)</source>
        <translation>Verzameld %1, bewaard tot %2 (%3)</translation>
    </message>
    <message>
        <source>Note of %1: %2</source>
        <translation>Notitie van %1: %2</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titel</translation>
    </message>
    <message>
        <source>text</source>
        <translation>tekst</translation>
    </message>
    <message>
        <source>No registered name stands in it: its source is the organisation&apos;s own, or it was addressed.</source>
        <translation>Er staat geen vastgelegde naam in: de bron is van de opdrachtgever zelf, of het bericht is aan de opdrachtgever gericht.</translation>
    </message>
    <message>
        <source>there is no field &quot;%1&quot;; there are: %2</source>
        <translation>er is geen veld &quot;%1&quot;; wel: %2</translation>
    </message>
    <message>
        <source>a name can&apos;t be empty</source>
        <translation>een naam mag niet leeg zijn</translation>
    </message>
    <message>
        <source>there is no purpose &quot;%1&quot;; there are: %2</source>
        <translation>er is geen doel &quot;%1&quot;; wel: %2</translation>
    </message>
    <message>
        <source>--until is a date, such as 2027-12-31</source>
        <translation>--until is een datum, zoals 2027-12-31</translation>
    </message>
    <message>
        <source>Organisation %1: %2</source>
        <translation>Opdrachtgever %1: %2</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Overeenkomst</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Names: %1</source>
        <translation>Namen: %1</translation>
    </message>
    <message>
        <source>Fields: %1</source>
        <translation>Velden: %1</translation>
    </message>
    <message>
        <source>Works for itself</source>
        <translation>Werkt voor zichzelf</translation>
    </message>
    <message>
        <source>On behalf of it, agreement %1</source>
        <translation>Namens deze opdrachtgever, overeenkomst %1</translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation>Contact: %1</translation>
    </message>
    <message>
        <source>There is no valid instruction: nothing is collected.</source>
        <translation>Er is geen geldige opdracht: er wordt niets verzameld.</translation>
    </message>
    <message>
        <source>Instruction of %1, valid until %2</source>
        <translation>Opdracht van %1, geldig tot %2</translation>
    </message>
    <message>
        <source>further notice</source>
        <translation>nader order</translation>
    </message>
    <message>
        <source>Purposes: %1</source>
        <translation>Doelen: %1</translation>
    </message>
    <message>
        <source>Fields in it: %1</source>
        <translation>Velden daarin: %1</translation>
    </message>
    <message>
        <source>Recorded by: %1</source>
        <translation>Vastgelegd door: %1</translation>
    </message>
    <message>
        <source>Adds an organisation, with its instruction to collect.</source>
        <translation>Voegt een opdrachtgever toe, met de opdracht om te verzamelen.</translation>
    </message>
    <message>
        <source>Another name or spelling to find.</source>
        <translation>Een andere naam of schrijfwijze om op te zoeken.</translation>
    </message>
    <message>
        <source>We work on its behalf, by this processing agreement.</source>
        <translation>We werken namens deze opdrachtgever, volgens deze verwerkersovereenkomst.</translation>
    </message>
    <message>
        <source>Address that the sites we ask get to see.</source>
        <translation>Contactadres dat te zien is voor de sites die we bevragen.</translation>
    </message>
    <message>
        <source>What is kept of an author.</source>
        <translation>Wat er van een auteur wordt bewaard.</translation>
    </message>
    <message>
        <source>analysis, service or contact; all unless given.</source>
        <translation>analysis, service of contact; alle drie als je niets opgeeft.</translation>
    </message>
    <message>
        <source>Last day of the instruction.</source>
        <translation>Laatste dag van de opdracht.</translation>
    </message>
    <message>
        <source>Lists the organisations.</source>
        <translation>Toont de opdrachtgevers.</translation>
    </message>
    <message>
        <source>Shows an organisation and its instruction.</source>
        <translation>Toont een opdrachtgever en de opdracht.</translation>
    </message>
    <message>
        <source>Lists the names that messages are matched with.</source>
        <translation>Toont de namen waarmee berichten worden vergeleken.</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Can: %1</source>
        <translation>Kan: %1</translation>
    </message>
    <message numerus="yes">
        <source>Asked every %1, at least %2 and at most %3 apart; %n further request(s) per round</source>
        <translation>
            <numerusform>Elke %1 bevraagd, met minstens %2 en hoogstens %3 ertussen; %n vervolgverzoek per ronde</numerusform>
            <numerusform>Elke %1 bevraagd, met minstens %2 en hoogstens %3 ertussen; %n vervolgverzoeken per ronde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept for at most %n day(s)</source>
        <translation>
            <numerusform>Hoogstens %n dag bewaard</numerusform>
            <numerusform>Hoogstens %n dagen bewaard</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept for 18 months</source>
        <translation>18 maanden bewaard</translation>
    </message>
    <message>
        <source>Terms: %1</source>
        <translation>Voorwaarden: %1</translation>
    </message>
    <message>
        <source>Privacy: %1</source>
        <translation>Privacy: %1</translation>
    </message>
    <message>
        <source>Lists what each platform can do, its limits, terms and privacy statement.</source>
        <translation>Toont wat elk platform kan, met de grenzen, de voorwaarden en het privacybeleid.</translation>
    </message>
    <message>
        <source>What was stored before is kept.</source>
        <translation>Wat al bewaard was, blijft bewaard.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>Warning: the clock stands at %1 for this run.</source>
        <translation>Waarschuwing: de klok staat tijdens deze uitvoering op %1.</translation>
    </message>
    <message>
        <source>standard input can&apos;t be the passphrase and the text</source>
        <translation>standaardinvoer kan niet tegelijk de wachtzin en de tekst zijn</translation>
    </message>
    <message>
        <source>%1 %2: type %2 to go on: </source>
        <translation>%1 %2: typ %2 om door te gaan: </translation>
    </message>
    <message>
        <source>there is no workspace in %1; workspace create makes one</source>
        <translation>er is geen werkmap in %1; workspace create maakt er een</translation>
    </message>
    <message>
        <source>Other programs can&apos;t hand over commands meanwhile: %1</source>
        <translation>Andere programma&apos;s kunnen intussen geen commando&apos;s doorgeven: %1</translation>
    </message>
    <message>
        <source>there is no organisation yet; organisation add makes one</source>
        <translation>er is nog geen opdrachtgever; organisation add maakt er een</translation>
    </message>
    <message>
        <source>there are several organisations; say which one with --organisation</source>
        <translation>er zijn meer opdrachtgevers; geef met --organisation aan welke je bedoelt</translation>
    </message>
    <message>
        <source>Source %1: %2</source>
        <translation>Bron %1: %2</translation>
    </message>
    <message>
        <source>Last good</source>
        <translation>Laatste goede</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Mislukt</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Berichten</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Gaten</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Probleem</translation>
    </message>
    <message>
        <source>%1 is removed; what it found stays until it expires.</source>
        <translation>%1 is verwijderd; wat hier is gevonden, blijft tot de einddatum.</translation>
    </message>
    <message>
        <source>Account on the platform.</source>
        <translation>Account op het platform.</translation>
    </message>
    <message>
        <source>own=true: a place of the organisation&apos;s own, which needs no registered name; interval=SECONDS.</source>
        <translation>own=true: een eigen plek van de opdrachtgever, waar geen vastgelegde naam nodig is; interval=SECONDS.</translation>
    </message>
    <message>
        <source>Address of the place.</source>
        <translation>Adres van de plek.</translation>
    </message>
    <message>
        <source>Address of a place.</source>
        <translation>Adres van een plek.</translation>
    </message>
    <message>
        <source>Connects a source; by this its platform&apos;s terms are accepted.</source>
        <translation>Verbindt een bron; hiermee ga je akkoord met de voorwaarden van het platform.</translation>
    </message>
    <message>
        <source>Shows what a place would yield, each item with a verdict; stores nothing of it.</source>
        <translation>Toont wat een plek zou opleveren, elk item met een oordeel; bewaart er niets van.</translation>
    </message>
    <message>
        <source>Lists the sources, how they do, and what was missed.</source>
        <translation>Toont de bronnen, hoe het ermee gaat en wat er is gemist.</translation>
    </message>
    <message>
        <source>Polls a source once, stores nothing of it, and says what works or is wrong.</source>
        <translation>Bevraagt een bron één keer, bewaart er niets van en zegt wat werkt of mis is.</translation>
    </message>
    <message>
        <source>Stops polling a source.</source>
        <translation>Stopt met het bevragen van een bron.</translation>
    </message>
    <message>
        <source>Polls a paused or switched off source again.</source>
        <translation>Bevraagt een gepauzeerde of uitgezette bron weer.</translation>
    </message>
    <message>
        <source>Removes a source; what it found stays until it expires.</source>
        <translation>Verwijdert een bron; wat daar is gevonden, blijft tot de einddatum.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Oordeel</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>%1: there is nothing in it at present.</source>
        <translation>%1: er staat nu niets in.</translation>
    </message>
    <message numerus="yes">
        <source>It works: %n item(s) found,</source>
        <translation>
            <numerusform>Het werkt: %n item gevonden,</numerusform>
            <numerusform>Het werkt: %n items gevonden,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them to be collected.</source>
        <translation>
            <numerusform>waarvan %n te verzamelen.</numerusform>
            <numerusform>waarvan %n te verzamelen.</numerusform>
        </translation>
    </message>
    <message>
        <source>--set needs KEY=VALUE, not &quot;%1&quot;</source>
        <translation>--set heeft KEY=VALUE nodig, niet &quot;%1&quot;</translation>
    </message>
    <message>
        <source>%1 is true or false</source>
        <translation>%1 is true of false</translation>
    </message>
    <message>
        <source>there is no platform &quot;%1&quot;; parleyctl platforms lists them</source>
        <translation>er is geen platform &quot;%1&quot;; parleyctl platforms toont ze</translation>
    </message>
    <message>
        <source>%1 needs --endpoint URL</source>
        <translation>%1 heeft --endpoint URL nodig</translation>
    </message>
    <message>
        <source>%1 needs --account A</source>
        <translation>%1 heeft --account A nodig</translation>
    </message>
    <message>
        <source>interval is a number of seconds</source>
        <translation>interval is een aantal seconden</translation>
    </message>
    <message>
        <source>%1: terms %2, privacy %3. By this command you accept them; that is recorded.</source>
        <translation>%1: voorwaarden %2, privacy %3. Met dit commando ga je ermee akkoord; dat wordt vastgelegd.</translation>
    </message>
    <message>
        <source>the passphrase can&apos;t be read: %1</source>
        <translation>de wachtzin is niet te lezen: %1</translation>
    </message>
    <message>
        <source>no passphrase: give --passphrase-file FILE, or - for standard input</source>
        <translation>geen wachtzin: geef --passphrase-file FILE op, of - voor standaardinvoer</translation>
    </message>
    <message>
        <source>Passphrase: </source>
        <translation>Wachtzin: </translation>
    </message>
    <message>
        <source>The same once more: </source>
        <translation>Nog een keer dezelfde: </translation>
    </message>
    <message>
        <source>a filter names one view at a time: %1</source>
        <translation>een filter noemt één weergave tegelijk: %1</translation>
    </message>
    <message>
        <source>there is no filter &quot;%1&quot;; there are: %2</source>
        <translation>er is geen filter &quot;%1&quot;; wel: %2</translation>
    </message>
    <message>
        <source>%1: clean</source>
        <translation>%1: in orde</translation>
    </message>
    <message>
        <source>%1 can&apos;t be made</source>
        <translation>%1 kan niet worden gemaakt</translation>
    </message>
    <message>
        <source>no keychain answers (%1). Nothing was made; leave --keychain out.</source>
        <translation>geen sleutelhanger antwoordt (%1). Er is niets gemaakt; laat --keychain weg.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be made: %2</source>
        <translation>%1 kan niet worden gemaakt: %2</translation>
    </message>
    <message>
        <source>Workspace: %1</source>
        <translation>Werkmap: %1</translation>
    </message>
    <message>
        <source>It opens %1: in the sqlcipher shell type PRAGMA key = &quot;x&apos;KEY&apos;&quot;; first. The audit says that it was shown.</source>
        <translation>Deze sleutel opent %1: voer in de sqlcipher-shell PRAGMA key = &quot;x&apos;KEY&apos;&quot;; als eerste in. In het auditlog staat dat de sleutel is getoond.</translation>
    </message>
    <message>
        <source>Makes a workspace: an encrypted folder that a passphrase opens.</source>
        <translation>Maakt een werkmap: een versleutelde map die met een wachtzin opengaat.</translation>
    </message>
    <message>
        <source>For tests: its clock may be moved.</source>
        <translation>Voor tests: de klok mag worden verzet.</translation>
    </message>
    <message>
        <source>The keychain of this account opens it as well.</source>
        <translation>De sleutelhanger van dit account opent de werkmap ook.</translation>
    </message>
    <message>
        <source>Tells what is in the workspace and how it does.</source>
        <translation>Vertelt wat er in de werkmap zit en hoe het ermee gaat.</translation>
    </message>
    <message>
        <source>Reads every page of every file and tells what is wrong.</source>
        <translation>Leest elke pagina van elk bestand en vertelt wat er mis is.</translation>
    </message>
    <message>
        <source>Prints the raw key of an organisation&apos;s inbox; that is written in the audit.</source>
        <translation>Toont de ruwe sleutel van de inbox van een opdrachtgever; dat komt in het auditlog.</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s),</source>
        <translation>
            <numerusform>%n bron,</numerusform>
            <numerusform>%n bronnen,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a problem</source>
        <translation>
            <numerusform>%n met een probleem</numerusform>
            <numerusform>%n met een probleem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s),</source>
        <translation>
            <numerusform>%n gesprek,</numerusform>
            <numerusform>%n gesprekken,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unread,</source>
        <translation>
            <numerusform>%n ongelezen,</numerusform>
            <numerusform>%n ongelezen,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n bericht</numerusform>
            <numerusform>%n berichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s) not filled</source>
        <translation>
            <numerusform>%n gat niet gevuld</numerusform>
            <numerusform>%n gaten niet gevuld</numerusform>
        </translation>
    </message>
    <message>
        <source>Last good poll: %1</source>
        <translation>Laatste goede ronde: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) to be deleted at the next start</source>
        <translation>
            <numerusform>%n bericht te wissen bij de volgende start</numerusform>
            <numerusform>%n berichten te wissen bij de volgende start</numerusform>
        </translation>
    </message>
    <message>
        <source>Opened by: %1</source>
        <translation>Te openen met: %1</translation>
    </message>
    <message>
        <source>Removed at the source; text and profile erased at %1.</source>
        <translation>Weggehaald bij de bron; tekst en profiel gewist om %1.</translation>
    </message>
    <message>
        <source>Hidden by the source at %1.</source>
        <translation>Verborgen door de bron om %1.</translation>
    </message>
    <message>
        <source>Edited at the source at %1; this is the text as it was collected.</source>
        <translation>Bij de bron gewijzigd om %1; dit is de tekst zoals die is verzameld.</translation>
    </message>
    <message>
        <source>%1 has no account to connect</source>
        <translation>%1 heeft geen account om te koppelen</translation>
    </message>
    <message>
        <source>%1 has a new access token.</source>
        <translation>%1 heeft een nieuw toegangstoken.</translation>
    </message>
    <message>
        <source>Gives a source a new access token in the place of the old one.</source>
        <translation>Geeft een bron een nieuw toegangstoken in plaats van het oude.</translation>
    </message>
    <message>
        <source>an access token is for one place</source>
        <translation>een toegangstoken is voor één plek</translation>
    </message>
    <message>
        <source>Reads the account&apos;s access token from F; - is standard input.</source>
        <translation>Leest het toegangstoken van het account uit F; - is de standaardinvoer.</translation>
    </message>
    <message>
        <source>%1 needs --token-file F</source>
        <translation>%1 heeft --token-file F nodig</translation>
    </message>
    <message>
        <source>%1 takes no --token-file</source>
        <translation>%1 gebruikt geen --token-file</translation>
    </message>
    <message>
        <source>the file of --token-file does not hold an access token alone</source>
        <translation>het bestand van --token-file bevat niet alleen een toegangstoken</translation>
    </message>
    <message>
        <source>--attachment needs a number from 1 on</source>
        <translation>--attachment vraagt een getal vanaf 1</translation>
    </message>
    <message>
        <source>The bytes of its file N, if Parley keeps it.</source>
        <translation>De bytes van bestand N, als Parley dat bewaart.</translation>
    </message>
    <message>
        <source>--seed is a whole number</source>
        <translation>--seed is een geheel getal</translation>
    </message>
    <message>
        <source>--speed is a number from 0.1 to 10000</source>
        <translation>--speed is een getal van 0.1 tot 10000</translation>
    </message>
    <message>
        <source>--clock goes with demo --still: a day does not go by on a clock that stands</source>
        <translation>--clock hoort bij demo --still: op een klok die stilstaat gaat geen dag voorbij</translation>
    </message>
    <message>
        <source>posted</source>
        <translation>geplaatst</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>gewijzigd</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>weggehaald</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>The demo town is closed; nothing of it is kept.</source>
        <translation>De demostad is gesloten; er blijft niets van bewaard.</translation>
    </message>
    <message>
        <source>Runs the demo town on this computer alone; prints its places, then what happens there, until Ctrl+C.</source>
        <translation>Draait de demostad, alleen op deze computer; toont de plekken en daarna wat er gebeurt, tot Ctrl+C.</translation>
    </message>
    <message>
        <source>Another number tells the day with other people.</source>
        <translation>Een ander getal vertelt de dag met andere mensen.</translation>
    </message>
    <message>
        <source>How much faster than the clock the day goes by; otherwise 10.</source>
        <translation>Hoeveel sneller dan de klok de dag voorbijgaat; anders 10.</translation>
    </message>
    <message>
        <source>The whole day has happened, and nothing more happens.</source>
        <translation>De hele dag is al gebeurd en er gebeurt niets meer.</translation>
    </message>
    <message>
        <source>Recovery sheet for Parley</source>
        <translation>Herstelblad voor Parley</translation>
    </message>
    <message>
        <source>This code opens the workspace when its passphrase is lost. Whoever has this sheet and the workspace&apos;s files can read everything in them: keep it where you keep contracts, away from the computer.</source>
        <translation>Deze code opent de werkmap als de wachtzin kwijt is. Wie dit blad en de bestanden van de werkmap heeft, kan alles daarin lezen: bewaar het bij je contracten, niet bij de computer.</translation>
    </message>
    <message>
        <source>To use it: type the code where Parley asks for the passphrase. Capitals, blanks and dashes do not matter. The last character of each group checks the four before it, so Parley can say in which group there is a slip. Then choose a new passphrase: parleyctl workspace slots add.</source>
        <translation>Gebruik: typ de code waar Parley om de wachtzin vraagt. Hoofdletters, spaties en streepjes maken niet uit. Het laatste teken van elke groep controleert de vier ervoor, zodat Parley kan zeggen in welke groep een vergissing zit. Kies daarna een nieuwe wachtzin: parleyctl workspace slots add.</translation>
    </message>
    <message>
        <source>Only the newest sheet opens the workspace. Make a new one when this was seen by somebody who should not: parleyctl workspace slots recovery.</source>
        <translation>Alleen het nieuwste blad opent de werkmap. Maak een nieuw als iemand dit zag voor wie het niet bestemd is: parleyctl workspace slots recovery.</translation>
    </message>
    <message>
        <source>Made: %1</source>
        <translation>Gemaakt: %1</translation>
    </message>
    <message>
        <source>New passphrase, five words or more: </source>
        <translation>Nieuwe wachtzin, vijf woorden of meer: </translation>
    </message>
    <message>
        <source>passphrase</source>
        <translation>wachtzin</translation>
    </message>
    <message>
        <source>keychain</source>
        <translation>sleutelhanger</translation>
    </message>
    <message>
        <source>recovery sheet</source>
        <translation>herstelblad</translation>
    </message>
    <message>
        <source>random key</source>
        <translation>willekeurige sleutel</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Guarded by</source>
        <translation>Beschermd door</translation>
    </message>
    <message>
        <source>Opened now</source>
        <translation>Nu geopend</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>--keychain takes no passphrase</source>
        <translation>bij --keychain hoort geen wachtzin</translation>
    </message>
    <message>
        <source>Slot %1: this account&apos;s keychain opens the workspace.</source>
        <translation>Slot %1: de sleutelhanger van dit account opent de werkmap.</translation>
    </message>
    <message>
        <source>Slot %1: the new passphrase opens the workspace as well.</source>
        <translation>Slot %1: ook de nieuwe wachtzin opent de werkmap.</translation>
    </message>
    <message>
        <source>Slot %1: from now on the new passphrase opens the workspace, and the old one does not.</source>
        <translation>Slot %1: van nu af opent de nieuwe wachtzin de werkmap, en de oude niet meer.</translation>
    </message>
    <message>
        <source>several slots begin with %1; give more of it</source>
        <translation>verscheidene slots beginnen met %1; geef meer cijfers</translation>
    </message>
    <message>
        <source>there is no slot %1; workspace slots list shows them</source>
        <translation>er is geen slot %1; workspace slots list toont ze</translation>
    </message>
    <message>
        <source>The keychain keeps an entry that opens nothing any more.</source>
        <translation>In de sleutelhanger blijft iets staan dat niets meer opent.</translation>
    </message>
    <message>
        <source>Slot %1 is removed. Backups made before still have it.</source>
        <translation>Slot %1 is verwijderd. Eerdere reservekopieën hebben het nog.</translation>
    </message>
    <message>
        <source>Write it down or print it, and keep it away from this computer: it opens the workspace like a passphrase. An older recovery sheet opens nothing any more.</source>
        <translation>Schrijf de code op of druk haar af en bewaar haar niet bij deze computer: ze opent de werkmap zoals een wachtzin. Een ouder herstelblad opent niets meer.</translation>
    </message>
    <message>
        <source>The sheet can&apos;t be written to %1; this is the code:</source>
        <translation>Het blad kan niet naar %1 geschreven worden; dit is de code:</translation>
    </message>
    <message>
        <source>The recovery sheet is in %1. Print it, then delete the file.</source>
        <translation>Het herstelblad staat in %1. Druk het af en verwijder daarna het bestand.</translation>
    </message>
    <message>
        <source>Reads the new passphrase from FILE instead of asking; - is standard input.</source>
        <translation>Leest de nieuwe wachtzin uit FILE in plaats van erom te vragen; - is de standaardinvoer.</translation>
    </message>
    <message>
        <source>Lists what opens the workspace.</source>
        <translation>Toont wat de werkmap opent.</translation>
    </message>
    <message>
        <source>Lets another passphrase, or the keychain, open the workspace.</source>
        <translation>Laat ook een andere wachtzin, of de sleutelhanger, de werkmap openen.</translation>
    </message>
    <message>
        <source>The keychain of this account.</source>
        <translation>De sleutelhanger van dit account.</translation>
    </message>
    <message>
        <source>Replaces the passphrase that was given by a new one.</source>
        <translation>Vervangt de gegeven wachtzin door een nieuwe.</translation>
    </message>
    <message>
        <source>Removes a way into the workspace; never the last one.</source>
        <translation>Verwijdert een toegang tot de werkmap; nooit de laatste.</translation>
    </message>
    <message>
        <source>Makes a new recovery code, which opens the workspace when the passphrase is lost.</source>
        <translation>Maakt een nieuwe herstelcode, die de werkmap opent als de wachtzin kwijt is.</translation>
    </message>
    <message>
        <source>Draws a sheet to print instead of showing the code.</source>
        <translation>Tekent een blad om af te drukken in plaats van de code te tonen.</translation>
    </message>
    <message>
        <source>Argon2id, %1 × %2 MiB</source>
        <translation>Argon2id, %1 × %2 MiB</translation>
    </message>
    <message>
        <source>The disk under the workspace is encrypted.</source>
        <translation>De schijf onder de werkmap is versleuteld.</translation>
    </message>
    <message>
        <source>The disk under the workspace is not encrypted. The workspace is, but names of files and other programs&apos; data are not: switch on the system&apos;s disk encryption.</source>
        <translation>De schijf onder de werkmap is niet versleuteld. De werkmap wel, maar bestandsnamen en gegevens van andere programma&apos;s niet: zet de schijfversleuteling van het systeem aan.</translation>
    </message>
    <message>
        <source>Whether the disk under the workspace is encrypted can&apos;t be told.</source>
        <translation>Of de schijf onder de werkmap versleuteld is, valt niet vast te stellen.</translation>
    </message>
    <message>
        <source>There is no swap.</source>
        <translation>Er is geen wisselgeheugen.</translation>
    </message>
    <message>
        <source>The swap is encrypted.</source>
        <translation>Het wisselgeheugen is versleuteld.</translation>
    </message>
    <message>
        <source>The swap is not encrypted. Keys are kept out of it, but messages on the screen may get there: encrypt it.</source>
        <translation>Het wisselgeheugen is niet versleuteld. Sleutels blijven erbuiten, maar berichten op het scherm kunnen erin komen: versleutel het.</translation>
    </message>
    <message>
        <source>Whether the swap is encrypted can&apos;t be told.</source>
        <translation>Of het wisselgeheugen versleuteld is, valt niet vast te stellen.</translation>
    </message>
    <message>
        <source>Only this account can open the workspace&apos;s files.</source>
        <translation>Alleen dit account kan de bestanden van de werkmap openen.</translation>
    </message>
    <message>
        <source>Other accounts of this computer can reach the workspace&apos;s files: chmod -R go= %1</source>
        <translation>Andere accounts op deze computer kunnen bij de bestanden van de werkmap: chmod -R go= %1</translation>
    </message>
    <message>
        <source>There is no workspace in %1.</source>
        <translation>Er is geen werkmap in %1.</translation>
    </message>
    <message>
        <source>Parley&apos;s memory is in no core dump, and closed to other programs of this account.</source>
        <translation>Het geheugen van Parley komt in geen core dump en is gesloten voor andere programma&apos;s van dit account.</translation>
    </message>
    <message>
        <source>Parley&apos;s memory may be written into a core dump.</source>
        <translation>Het geheugen van Parley kan in een core dump terechtkomen.</translation>
    </message>
    <message>
        <source>Core dumps can&apos;t be switched off on this system.</source>
        <translation>Core dumps zijn op dit systeem niet uit te zetten.</translation>
    </message>
    <message>
        <source>Keys are kept out of the swap.</source>
        <translation>Sleutels blijven buiten het wisselgeheugen.</translation>
    </message>
    <message>
        <source>Too little memory may be locked to keep all keys out of the swap: raise the limit (ulimit -l).</source>
        <translation>Er mag te weinig geheugen vastgezet worden om alle sleutels buiten het wisselgeheugen te houden: verhoog de grens (ulimit -l).</translation>
    </message>
    <message>
        <source>Whether keys can be kept out of the swap can&apos;t be told.</source>
        <translation>Of sleutels buiten het wisselgeheugen blijven, valt niet vast te stellen.</translation>
    </message>
    <message>
        <source>This account has a keychain that answers.</source>
        <translation>Dit account heeft een sleutelhanger die antwoordt.</translation>
    </message>
    <message>
        <source>No keychain answers: Parley asks for the passphrase each time, and never keeps it in a plain file.</source>
        <translation>Er antwoordt geen sleutelhanger: Parley vraagt telkens om de wachtzin en bewaart haar nooit in een leesbaar bestand.</translation>
    </message>
    <message>
        <source>Parley does not run as the system&apos;s administrator.</source>
        <translation>Parley draait niet als beheerder van het systeem.</translation>
    </message>
    <message>
        <source>Parley runs as the system&apos;s administrator (root): use an account of your own.</source>
        <translation>Parley draait als beheerder van het systeem (root): gebruik een eigen account.</translation>
    </message>
    <message>
        <source>Whether this is an administrator&apos;s account can&apos;t be told.</source>
        <translation>Of dit een beheerdersaccount is, valt niet vast te stellen.</translation>
    </message>
    <message>
        <source>The screen locks when nobody is there.</source>
        <translation>Het scherm vergrendelt als er niemand is.</translation>
    </message>
    <message>
        <source>The screen does not lock by itself: switch that on in the desktop&apos;s settings.</source>
        <translation>Het scherm vergrendelt niet vanzelf: zet dat aan in de instellingen van het bureaublad.</translation>
    </message>
    <message>
        <source>Whether the screen locks by itself can&apos;t be told on this desktop.</source>
        <translation>Of het scherm vanzelf vergrendelt, valt op dit bureaublad niet vast te stellen.</translation>
    </message>
    <message>
        <source>good</source>
        <translation>goed</translation>
    </message>
    <message>
        <source>POOR</source>
        <translation>ZWAK</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>Libraries: %1</source>
        <translation>Bibliotheken: %1</translation>
    </message>
    <message>
        <source>Tells how well this computer protects a workspace; needs no passphrase.</source>
        <translation>Zegt hoe goed deze computer een werkmap beschermt; vraagt geen wachtzin.</translation>
    </message>
    <message>
        <source>--replace moves it aside</source>
        <translation>--replace zet haar opzij</translation>
    </message>
    <message>
        <source>%1 is as it was at %2. It opens with the passphrase of that time.</source>
        <translation>%1 is zoals ze was op %2. Ze opent met de wachtzin van toen.</translation>
    </message>
    <message>
        <source>What was there before is in %1.</source>
        <translation>Wat er eerst stond, staat in %1.</translation>
    </message>
    <message>
        <source>No backups are made by themselves; workspace backups set FOLDER changes that.</source>
        <translation>Er worden geen reservekopieën vanzelf gemaakt; workspace backups set FOLDER verandert dat.</translation>
    </message>
    <message>
        <source>Every %1 hours while Parley runs, into %2; kept for %3 days.</source>
        <translation>Elke %1 uur zolang Parley draait, in %2; %3 dagen bewaard.</translation>
    </message>
    <message>
        <source>--%1 is a number from 1 to %2</source>
        <translation>--%1 is een getal van 1 tot en met %2</translation>
    </message>
    <message>
        <source>%1 is not a folder; give its whole path</source>
        <translation>%1 is geen map; geef het volledige pad</translation>
    </message>
    <message>
        <source>Saves all of the workspace in one encrypted file, also while Parley collects.</source>
        <translation>Bewaart de hele werkmap in één versleuteld bestand, ook terwijl Parley verzamelt.</translation>
    </message>
    <message>
        <source>Makes the workspace what it was when this backup was made.</source>
        <translation>Maakt de werkmap zoals ze was toen deze reservekopie gemaakt werd.</translation>
    </message>
    <message>
        <source>Moves the present workspace aside; otherwise it is in the way.</source>
        <translation>Zet de huidige werkmap opzij; anders staat ze in de weg.</translation>
    </message>
    <message>
        <source>Tells which backups are made by themselves.</source>
        <translation>Zegt welke reservekopieën vanzelf gemaakt worden.</translation>
    </message>
    <message>
        <source>Makes backups by itself while Parley runs, and removes old ones.</source>
        <translation>Maakt vanzelf reservekopieën zolang Parley draait, en verwijdert oude.</translation>
    </message>
    <message>
        <source>24 unless given.</source>
        <translation>24 tenzij opgegeven.</translation>
    </message>
    <message>
        <source>30 unless given: messages in them are kept as long.</source>
        <translation>30 tenzij opgegeven: zo lang blijven berichten daarin bewaard.</translation>
    </message>
    <message>
        <source>Makes no more backups by itself; those there are stay.</source>
        <translation>Maakt niet langer vanzelf reservekopieën; de bestaande blijven.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock says %1, but Parley worked at %2 already: it was set back. Set it right before collecting.</source>
        <translation>De klok van de computer zegt %1, maar Parley was op %2 al aan het werk: ze is teruggezet. Zet haar goed voordat je verzamelt.</translation>
    </message>
    <message>
        <source>%1: %2, read again and found whole. It opens with the passphrase of today.</source>
        <translation>%1: %2, teruggelezen en heel bevonden. Ze opent met de wachtzin van vandaag.</translation>
    </message>
    <message>
        <source>keyslots.json is its good copy again; the damaged one is keyslots.json.damaged beside it.</source>
        <translation>keyslots.json is weer de goede kopie; de beschadigde staat ernaast als keyslots.json.damaged.</translation>
    </message>
    <message>
        <source>Puts the copy of the key slots in the place of damaged ones.</source>
        <translation>Zet de kopie van de sleutelslots op de plaats van beschadigde.</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>agent</translation>
    </message>
    <message>
        <source>team lead</source>
        <translation>teamleider</translation>
    </message>
    <message>
        <source>data protection officer</source>
        <translation>functionaris voor gegevensbescherming</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>auditor</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>beheerder</translation>
    </message>
    <message>
        <source>(no name yet)</source>
        <translation>(nog zonder naam)</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Opdrachtgevers</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Jij</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s) are due to be renewed; an administrator who opens the workspace does it.</source>
        <translation>
            <numerusform>%n sleutel moet vernieuwd worden; dat gebeurt als een beheerder de werkmap opent.</numerusform>
            <numerusform>%n sleutels moeten vernieuwd worden; dat gebeurt als een beheerder de werkmap opent.</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no role &quot;%1&quot;; there are: %2</source>
        <translation>er is geen rol &quot;%1&quot;; er zijn: %2</translation>
    </message>
    <message>
        <source>%1 opens this workspace with the passphrase that was given.</source>
        <translation>%1 opent deze werkmap met de opgegeven wachtzin.</translation>
    </message>
    <message>
        <source>say what to grant, with --role, --for or --everywhere</source>
        <translation>zeg wat je toekent, met --role, --for of --everywhere</translation>
    </message>
    <message>
        <source>%1 has what was granted.</source>
        <translation>%1 heeft wat is toegekend.</translation>
    </message>
    <message>
        <source>%1 can&apos;t open this workspace any more. Backups made before still open for them.</source>
        <translation>%1 kan deze werkmap niet meer openen. Back-ups van daarvoor gaan nog wel open.</translation>
    </message>
    <message>
        <source>From now on: %1.</source>
        <translation>Vanaf nu: %1.</translation>
    </message>
    <message>
        <source>agent, lead, dpo, auditor or administrator.</source>
        <translation>agent, lead, dpo, auditor of administrator.</translation>
    </message>
    <message>
        <source>Only for this organisation; may be given several times.</source>
        <translation>Alleen voor deze opdrachtgever; mag vaker.</translation>
    </message>
    <message>
        <source>Lists who works here, and what they may.</source>
        <translation>Toont wie hier werken en wat ze mogen.</translation>
    </message>
    <message>
        <source>Lets somebody else open the workspace, with a passphrase of their own and the keys of their roles.</source>
        <translation>Laat nog iemand de werkmap openen, met een eigen wachtzin en de sleutels van de rollen.</translation>
    </message>
    <message>
        <source>Reads their passphrase from FILE instead of asking; - is standard input.</source>
        <translation>Leest hun wachtzin uit FILE in plaats van ernaar te vragen; - is standaardinvoer.</translation>
    </message>
    <message>
        <source>Gives somebody roles or organisations, with the keys that come with them.</source>
        <translation>Geeft iemand rollen of opdrachtgevers, met de sleutels die erbij horen.</translation>
    </message>
    <message>
        <source>For all organisations, those of later too.</source>
        <translation>Voor alle opdrachtgevers, ook die van later.</translation>
    </message>
    <message>
        <source>Takes roles or organisations away, or without options the person, and renews the keys that they had.</source>
        <translation>Neemt rollen of opdrachtgevers weg, of zonder opties de persoon, en vernieuwt de sleutels die ze hadden.</translation>
    </message>
    <message>
        <source>Changes how somebody is called here.</source>
        <translation>Wijzigt hoe iemand hier heet.</translation>
    </message>
    <message>
        <source>parley-decoder is missing or does not run: authors&apos; pictures are not kept. Install Parley again.</source>
        <translation>parley-decoder ontbreekt of start niet: foto&apos;s van auteurs worden niet bewaard. Installeer Parley opnieuw.</translation>
    </message>
    <message>
        <source>Pictures are decoded in a separate process, without system-call filter: a hole in a picture library could reach this account&apos;s files.</source>
        <translation>Afbeeldingen worden in een apart proces gelezen, zonder filter op systeemaanroepen: een lek in een beeldbibliotheek kan bij de bestanden van dit account komen.</translation>
    </message>
    <message>
        <source>Pictures are decoded in a separate process, but its system-call filter does not hold (%1): a hole in a picture library could reach this account&apos;s files.</source>
        <translation>Afbeeldingen worden in een apart proces gelezen, maar het filter op systeemaanroepen houdt niet (%1): een lek in een beeldbibliotheek kan bij de bestanden van dit account komen.</translation>
    </message>
    <message>
        <source>Pictures are decoded in a separate process with a system-call filter, but its memory is not limited.</source>
        <translation>Afbeeldingen worden gelezen in een apart proces met een filter op systeemaanroepen, maar het geheugen ervan is niet begrensd.</translation>
    </message>
    <message>
        <source>Pictures are decoded in a separate process with a system-call filter: opening a file or a connection ends it, as was just tried.</source>
        <translation>Afbeeldingen worden gelezen in een apart proces met een filter op systeemaanroepen: een bestand of een verbinding openen beëindigt het, zoals zojuist is geprobeerd.</translation>
    </message>
    <message>
        <source>Keys are still to be renewed: that is done when an administrator who has them opens the workspace next. A window that is open locks itself for it.</source>
        <translation>Er moeten nog sleutels vernieuwd worden: dat gebeurt als een beheerder die ze heeft, de werkmap weer opent. Een venster dat open is, vergrendelt zich daarvoor.</translation>
    </message>
    <message>
        <source>%1 has less now.</source>
        <translation>%1 heeft nu minder.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>This was cancelled.</source>
        <translation>Dit is geannuleerd.</translation>
    </message>
    <message>
        <source>The server could not be reached.</source>
        <translation>De server is niet te bereiken.</translation>
    </message>
    <message>
        <source>Check the address and the connection. Parley keeps trying.</source>
        <translation>Controleer het adres en de verbinding. Parley blijft het proberen.</translation>
    </message>
    <message>
        <source>The server answered too slowly.</source>
        <translation>De server antwoordde te traag.</translation>
    </message>
    <message>
        <source>Parley keeps trying.</source>
        <translation>Parley blijft het proberen.</translation>
    </message>
    <message>
        <source>The server could not prove who it is: its certificate is not valid.</source>
        <translation>De server kon niet aantonen wie hij is: het certificaat is niet geldig.</translation>
    </message>
    <message>
        <source>Nothing was asked of it. Tell the owner of the site.</source>
        <translation>Er is niets aan gevraagd. Laat het de eigenaar van de site weten.</translation>
    </message>
    <message>
        <source>The server keeps sending us on to another address.</source>
        <translation>De server stuurt ons steeds door naar een ander adres.</translation>
    </message>
    <message>
        <source>Open the address in a browser and use the one where it ends.</source>
        <translation>Open het adres in een browser en gebruik het adres waar je uitkomt.</translation>
    </message>
    <message>
        <source>The address is not encrypted (http), and Parley only uses https.</source>
        <translation>Het adres is niet versleuteld (http), en Parley gebruikt alleen https.</translation>
    </message>
    <message>
        <source>Try the same address with https.</source>
        <translation>Probeer hetzelfde adres met https.</translation>
    </message>
    <message>
        <source>The address leads into a private network, so it was not opened.</source>
        <translation>Het adres leidt naar een privénetwerk en is daarom niet geopend.</translation>
    </message>
    <message>
        <source>The server refused access.</source>
        <translation>De server weigerde de toegang.</translation>
    </message>
    <message>
        <source>Check with the owner of the site whether Parley may read this.</source>
        <translation>Vraag de eigenaar van de site of Parley dit mag lezen.</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>Op dit adres staat niets.</translation>
    </message>
    <message>
        <source>Check the address. Parley looks again tomorrow.</source>
        <translation>Controleer het adres. Parley kijkt morgen opnieuw.</translation>
    </message>
    <message>
        <source>The server says that this is gone for good.</source>
        <translation>De server zegt dat dit voorgoed weg is.</translation>
    </message>
    <message>
        <source>The source has been switched off. Remove it, or give another address.</source>
        <translation>De bron is uitgezet. Verwijder hem of geef een ander adres.</translation>
    </message>
    <message>
        <source>The server asked us to wait.</source>
        <translation>De server vroeg ons te wachten.</translation>
    </message>
    <message>
        <source>Parley asks again when it may.</source>
        <translation>Parley vraagt het opnieuw zodra het mag.</translation>
    </message>
    <message>
        <source>The server has a fault of its own.</source>
        <translation>De server heeft zelf een storing.</translation>
    </message>
    <message>
        <source>The answer was too large and was not read further.</source>
        <translation>Het antwoord was te groot en is niet verder gelezen.</translation>
    </message>
    <message>
        <source>The answer was cut off. What was complete has been kept.</source>
        <translation>Het antwoord brak af. Wat compleet was, is bewaard.</translation>
    </message>
    <message>
        <source>Parley asks for the rest at the next round.</source>
        <translation>Parley vraagt de rest in de volgende ronde.</translation>
    </message>
    <message>
        <source>The server sent something else than was asked for.</source>
        <translation>De server stuurde iets anders dan gevraagd was.</translation>
    </message>
    <message>
        <source>Open the address in a browser: it may be a sign-in page or a check for robots.</source>
        <translation>Open het adres in een browser: misschien is het een inlogpagina of een controle op robots.</translation>
    </message>
    <message>
        <source>The answer could not be read.</source>
        <translation>Het antwoord is niet te lezen.</translation>
    </message>
    <message>
        <source>The inbox could not be read or written.</source>
        <translation>De inbox kon niet worden gelezen of geschreven.</translation>
    </message>
    <message>
        <source>Check that the disk has space and can be written. What was stored before is kept.</source>
        <translation>Kijk of de schijf ruimte heeft en beschreven kan worden. Wat al bewaard was, blijft bewaard.</translation>
    </message>
    <message>
        <source>This passphrase does not open the vault.</source>
        <translation>Deze wachtzin opent de kluis niet.</translation>
    </message>
    <message>
        <source>Mind capitals and spaces.</source>
        <translation>Let op hoofdletters en spaties.</translation>
    </message>
    <message>
        <source>The vault can&apos;t be read in full. Nothing was changed.</source>
        <translation>De kluis is niet volledig te lezen. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>Make a copy of the folder before anything else.</source>
        <translation>Maak eerst een kopie van de map.</translation>
    </message>
    <message>
        <source>Another Parley is using this workspace and can&apos;t be reached.</source>
        <translation>Een andere Parley gebruikt deze kluis en is niet te bereiken.</translation>
    </message>
    <message>
        <source>Close it, or try again in a moment. Nothing was changed.</source>
        <translation>Sluit die af, of probeer het zo opnieuw. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>This workspace was made by a newer Parley. Nothing was changed.</source>
        <translation>Deze kluis is gemaakt door een nieuwere Parley. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>Install the newer version to open it.</source>
        <translation>Installeer de nieuwere versie om hem te openen.</translation>
    </message>
    <message>
        <source>A rule does not allow this.</source>
        <translation>Een regel staat dit niet toe.</translation>
    </message>
    <message>
        <source>This does not exist.</source>
        <translation>Dit bestaat niet.</translation>
    </message>
    <message>
        <source>Parley was not running or the source was paused.</source>
        <translation>Parley draaide niet of de bron was gepauzeerd.</translation>
    </message>
    <message>
        <source>More was posted between two rounds than the source shows at a time.</source>
        <translation>Tussen twee rondes is meer geplaatst dan de bron in één keer laat zien.</translation>
    </message>
    <message>
        <source>The server refuses the access token of this account.</source>
        <translation>De server weigert het toegangstoken van dit account.</translation>
    </message>
    <message>
        <source>Make a new access token in the account&apos;s settings at the server, under development or applications. Then remove the source and add it again with that, or use parleyctl source connect.</source>
        <translation>Maak een nieuw toegangstoken in de instellingen van het account bij de server, onder ontwikkeling of apps. Verwijder daarna de bron en voeg die er opnieuw mee toe, of gebruik parleyctl source connect.</translation>
    </message>
    <message>
        <source>After several wrong passphrases Parley waits before the next try.</source>
        <translation>Na een paar verkeerde wachtzinnen wacht Parley voor de volgende poging.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>De schijf is vol.</translation>
    </message>
    <message>
        <source>Make room and try again. What was stored before is kept.</source>
        <translation>Maak ruimte en probeer het opnieuw. Wat al opgeslagen was, is bewaard.</translation>
    </message>
    <message>
        <source>This folder can be read, but not written.</source>
        <translation>Deze map is te lezen, maar niet te beschrijven.</translation>
    </message>
    <message>
        <source>Check the rights of the folder, and whether its disk may be written. Nothing was changed.</source>
        <translation>Ga na of je in de map mag schrijven en of de schijf beschreven kan worden. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>A file of the workspace is missing.</source>
        <translation>Er ontbreekt een bestand van de werkmap.</translation>
    </message>
    <message>
        <source>Put the workspace back from a backup: parleyctl workspace restore.</source>
        <translation>Zet de werkmap terug vanuit een reservekopie: parleyctl workspace restore.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Gebruikersnaam</translation>
    </message>
    <message>
        <source>Profile link</source>
        <translation>Profiellink</translation>
    </message>
    <message>
        <source>Number of followers</source>
        <translation>Aantal volgers</translation>
    </message>
    <message>
        <source>Biography</source>
        <translation>Biografie</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Geslacht</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Bijlagen</translation>
    </message>
    <message>
        <source>To address someone by the name they show.</source>
        <translation>Om iemand aan te spreken met de getoonde naam.</translation>
    </message>
    <message>
        <source>To find the account again and answer it.</source>
        <translation>Om het account terug te vinden en te antwoorden.</translation>
    </message>
    <message>
        <source>To open the profile at the source.</source>
        <translation>Om het profiel bij de bron te openen.</translation>
    </message>
    <message>
        <source>How far a message reaches.</source>
        <translation>Hoe ver een bericht reikt.</translation>
    </message>
    <message>
        <source>What the author says of themselves.</source>
        <translation>Wat de auteur over zichzelf zegt.</translation>
    </message>
    <message>
        <source>Off unless you need it to help.</source>
        <translation>Uit, tenzij je dit nodig hebt om te helpen.</translation>
    </message>
    <message>
        <source>Only where it is stated; never guessed.</source>
        <translation>Alleen als het vermeld is; nooit geraden.</translation>
    </message>
    <message>
        <source>Off: a face can say more than you may know.</source>
        <translation>Uit: een gezicht zegt soms meer dan je mag weten.</translation>
    </message>
    <message>
        <source>Off: these can hold sensitive data.</source>
        <translation>Uit: hierin kunnen gevoelige gegevens staan.</translation>
    </message>
</context>
<context>
    <name>GoneWords</name>
    <message>
        <source>Hidden message</source>
        <translation>Verborgen bericht</translation>
    </message>
    <message>
        <source>Removed message</source>
        <translation>Verwijderd bericht</translation>
    </message>
    <message>
        <source>hidden at source</source>
        <translation>verborgen bij bron</translation>
    </message>
    <message>
        <source>gone at source</source>
        <translation>weg bij bron</translation>
    </message>
    <message>
        <source>Hidden by the source at %1.</source>
        <translation>Verborgen door de bron om %1.</translation>
    </message>
    <message>
        <source>Removed at the source; text and profile erased at %1.</source>
        <translation>Weggehaald bij de bron; tekst en profiel gewist om %1.</translation>
    </message>
</context>
<context>
    <name>Instruction</name>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Better service and complaints</source>
        <translation>Betere service en klachten</translation>
    </message>
    <message>
        <source>Customer contact</source>
        <translation>Klantcontact</translation>
    </message>
    <message>
        <source>Parley collects for %1, which works for itself.</source>
        <translation>Parley verzamelt voor %1, dat voor zichzelf werkt.</translation>
    </message>
    <message>
        <source>Parley collects on behalf of %1, under agreement %2.</source>
        <translation>Parley verzamelt namens %1, onder overeenkomst %2.</translation>
    </message>
    <message>
        <source>It takes public messages of the last 3 days that hold %1, from the sources that you add. Of an author it keeps: %2.</source>
        <translation>Het neemt openbare berichten van de laatste 3 dagen met %1, uit de bronnen die je toevoegt. Van een auteur bewaart het: %2.</translation>
    </message>
    <message>
        <source>Purposes: %1.</source>
        <translation>Doelen: %1.</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>Van %1 tot %2.</translation>
    </message>
    <message>
        <source>From %1, until further notice.</source>
        <translation>Vanaf %1, tot nader order.</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>%1 (http: not encrypted)</source>
        <translation>%1 (http: niet versleuteld)</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>now</source>
        <comment>age of a message under a minute</comment>
        <translation>nu</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <comment>hours and minutes, short</comment>
        <translation>%1 u %2</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours, short</comment>
        <translation>%1 u</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gisteren</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>zojuist</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minuut geleden</numerusform>
            <numerusform>%n minuten geleden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n uur geleden</numerusform>
            <numerusform>%n uur geleden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds, short</comment>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Parley: customer care over social media, blogs, news sites and forums.</source>
        <translation>Parley: klantcontact via sociale media, blogs, nieuwssites en forums.</translation>
    </message>
    <message>
        <source>The folder of the workspace.</source>
        <translation>De werkmap.</translation>
    </message>
    <message>
        <source>Opens a throw-away workspace with invented messages; nothing leaves this computer.</source>
        <translation>Opent een tijdelijke werkmap met verzonnen berichten; er gaat niets van deze computer weg.</translation>
    </message>
    <message>
        <source>With --demo: collects, prints the inbox and ends.</source>
        <translation>Met --demo: verzamelt, toont de inbox en stopt.</translation>
    </message>
    <message>
        <source>Writes a picture of the window to FILE and ends.</source>
        <translation>Schrijft een afbeelding van het venster naar FILE en stopt.</translation>
    </message>
    <message>
        <source>Size of the window, such as 1440x900.</source>
        <translation>Grootte van het venster, zoals 1440x900.</translation>
    </message>
    <message>
        <source>light or dark.</source>
        <translation>light of dark.</translation>
    </message>
    <message>
        <source>nl or en.</source>
        <translation>nl of en.</translation>
    </message>
    <message>
        <source>Parley takes no file or address here; add a source in the window or with parleyctl.</source>
        <translation>Parley neemt hier geen bestand of adres aan; voeg een bron toe in het venster of met parleyctl.</translation>
    </message>
    <message>
        <source>--size takes a width and a height, such as 1440x900.</source>
        <translation>--size is een breedte en een hoogte, zoals 1440x900.</translation>
    </message>
    <message>
        <source>--theme takes light or dark.</source>
        <translation>--theme is light of dark.</translation>
    </message>
    <message>
        <source>--lang takes nl or en.</source>
        <translation>--lang is nl of en.</translation>
    </message>
    <message>
        <source>--print goes with --demo; of a real workspace parleyctl inbox list prints the inbox.</source>
        <translation>--print hoort bij --demo; de inbox van een echte werkmap toon je met parleyctl inbox list.</translation>
    </message>
    <message>
        <source>With --demo: the whole day has happened, and nothing more happens.</source>
        <translation>Met --demo: de hele dag is al gebeurd en er gebeurt niets meer.</translation>
    </message>
    <message>
        <source>With --demo: another number tells the day with other people.</source>
        <translation>Met --demo: een ander getal vertelt de dag met andere mensen.</translation>
    </message>
    <message>
        <source>With --demo: how much faster than the clock the day goes by.</source>
        <translation>Met --demo: hoeveel sneller dan de klok de dag voorbijgaat.</translation>
    </message>
    <message>
        <source>With --demo --still: the moment at which the day ends.</source>
        <translation>Met --demo --still: het moment waarop de dag eindigt.</translation>
    </message>
    <message>
        <source>--%1 goes with --demo.</source>
        <translation>--%1 hoort bij --demo.</translation>
    </message>
    <message>
        <source>--seed takes a whole number.</source>
        <translation>Bij --seed hoort een geheel getal.</translation>
    </message>
    <message>
        <source>--speed takes a number from 0.1 to 10000.</source>
        <translation>Bij --speed hoort een getal van 0.1 tot 10000.</translation>
    </message>
    <message>
        <source>--clock takes a moment with its zone, such as 2026-11-17T09:31:08Z, and goes with --still.</source>
        <translation>Bij --clock hoort een moment met zijn zone, zoals 2026-11-17T09:31:08Z, samen met --still.</translation>
    </message>
    <message>
        <source>--state goes with --picture and takes one of %1.</source>
        <translation>--state hoort bij --picture en is een van %1.</translation>
    </message>
    <message>
        <source>With --demo: some try to break the window with what they post.</source>
        <translation>Met --demo: sommigen proberen het venster kapot te krijgen met wat ze plaatsen.</translation>
    </message>
    <message>
        <source>With --picture: what the window shows, one of %1.</source>
        <translation>Met --picture: wat het venster toont, een van %1.</translation>
    </message>
    <message>
        <source>inbox, sources, settings, first-run, unlock, keys or about.</source>
        <translation>inbox, sources, settings, first-run, unlock, keys of about.</translation>
    </message>
    <message>
        <source>--page takes inbox, sources, settings, first-run, unlock, keys or about.</source>
        <translation>--page neemt inbox, sources, settings, first-run, unlock, keys of about.</translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>This is too short. Use at least 8 characters, better five words.</source>
        <translation>Dit is te kort. Gebruik minstens 8 tekens, liever vijf woorden.</translation>
    </message>
    <message>
        <source>This is a common word or name with little around it, which is tried first. Use several words that have nothing to do with each other.</source>
        <translation>Dit is een gewoon woord of een naam met weinig eromheen; dat wordt het eerst geprobeerd. Neem een paar woorden die niets met elkaar te maken hebben.</translation>
    </message>
    <message>
        <source>Keys that lie side by side are tried early. Use several words instead.</source>
        <translation>Toetsen die naast elkaar liggen worden al vroeg geprobeerd. Neem liever een paar woorden.</translation>
    </message>
    <message>
        <source>Rows such as abcd or 1234 are tried early. Use several words instead.</source>
        <translation>Reeksen als abcd of 1234 worden al vroeg geprobeerd. Neem liever een paar woorden.</translation>
    </message>
    <message>
        <source>Repeating something makes it longer, but hardly harder to guess. Use different words.</source>
        <translation>Herhalen maakt het langer, maar nauwelijks moeilijker te raden. Neem verschillende woorden.</translation>
    </message>
    <message>
        <source>Dates and years are tried early. Use several words instead.</source>
        <translation>Datums en jaartallen worden al vroeg geprobeerd. Neem liever een paar woorden.</translation>
    </message>
    <message>
        <source>This can still be guessed. Add a word or two.</source>
        <translation>Dit is nog te raden. Voeg een woord of twee toe.</translation>
    </message>
</context>
<context>
    <name>QKeySequenceEdit</name>
    <message>
        <source>Press shortcut</source>
        <translation>Druk op een toets</translation>
    </message>
</context>
<context>
    <name>SourceStatus</name>
    <message>
        <source>Connected</source>
        <translation>Verbonden</translation>
    </message>
    <message>
        <source>Not fetched yet</source>
        <translation>Nog niet opgehaald</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>Vertraagd</translation>
    </message>
    <message>
        <source>Fetching fails</source>
        <translation>Ophalen mislukt</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Gepauzeerd</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Uitgezet</translation>
    </message>
</context>
<context>
    <name>SourceWords</name>
    <message>
        <source>Social media</source>
        <translation>Sociale media</translation>
    </message>
    <message>
        <source>Blog</source>
        <translation>Blog</translation>
    </message>
    <message>
        <source>News site</source>
        <translation>Nieuwssite</translation>
    </message>
    <message>
        <source>Forum</source>
        <translation>Forum</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Reviews</translation>
    </message>
    <message>
        <source>Would be collected</source>
        <translation>Wordt verzameld</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Is er al</translation>
    </message>
    <message>
        <source>Older than 3 days</source>
        <translation>Ouder dan 3 dagen</translation>
    </message>
    <message>
        <source>Has no date</source>
        <translation>Zonder datum</translation>
    </message>
    <message>
        <source>Dated in the future</source>
        <translation>Datum in de toekomst</translation>
    </message>
    <message>
        <source>Has no link</source>
        <translation>Zonder link</translation>
    </message>
    <message>
        <source>Names no registered name</source>
        <translation>Noemt geen vastgelegde naam</translation>
    </message>
    <message>
        <source>The author is excluded</source>
        <translation>De auteur is uitgesloten</translation>
    </message>
    <message>
        <source>The author wants no search</source>
        <translation>De auteur wil niet gevonden worden</translation>
    </message>
    <message>
        <source>Parley was not running or the source was paused</source>
        <translation>Parley draaide niet of de bron was gepauzeerd</translation>
    </message>
    <message>
        <source>more was posted than the source shows at a time</source>
        <translation>er is meer geplaatst dan de bron in één keer laat zien</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>geen verbinding</translation>
    </message>
    <message>
        <source>the server answered too slowly</source>
        <translation>de server antwoordde te traag</translation>
    </message>
    <message>
        <source>the server’s certificate was not valid</source>
        <translation>het certificaat van de server was niet geldig</translation>
    </message>
    <message>
        <source>the address led to a place that Parley does not open</source>
        <translation>het adres leidde naar een plek die Parley niet opent</translation>
    </message>
    <message>
        <source>the server refused access</source>
        <translation>de server weigerde de toegang</translation>
    </message>
    <message>
        <source>there was nothing at the address</source>
        <translation>op het adres stond niets</translation>
    </message>
    <message>
        <source>the server asked us to wait</source>
        <translation>de server vroeg ons te wachten</translation>
    </message>
    <message>
        <source>the server had a fault</source>
        <translation>de server had een storing</translation>
    </message>
    <message>
        <source>the answer could not be read in full</source>
        <translation>het antwoord was niet volledig te lezen</translation>
    </message>
    <message>
        <source>the vault could not be written</source>
        <translation>de kluis kon niet worden beschreven</translation>
    </message>
    <message>
        <source>a rule did not allow it</source>
        <translation>een regel stond het niet toe</translation>
    </message>
    <message>
        <source>Not fetched from %1 to %2: %3.</source>
        <translation>Niet opgehaald van %1 tot %2: %3.</translation>
    </message>
    <message>
        <source>Not fetched since %1: %2.</source>
        <translation>Niet opgehaald sinds %1: %2.</translation>
    </message>
    <message>
        <source>This has been caught up.</source>
        <translation>Dit is ingehaald.</translation>
    </message>
    <message>
        <source>The oldest part can no longer be caught up.</source>
        <translation>Het oudste deel is niet meer in te halen.</translation>
    </message>
    <message>
        <source>It can be caught up until %1.</source>
        <translation>Inhalen kan tot %1.</translation>
    </message>
    <message>
        <source>the disk was full</source>
        <translation>de schijf was vol</translation>
    </message>
</context>
<context>
    <name>StaffWords</name>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Team lead</source>
        <translation>Teamleider</translation>
    </message>
    <message>
        <source>Data protection officer</source>
        <translation>Functionaris voor gegevensbescherming</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Auditor</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Beheerder</translation>
    </message>
    <message>
        <source>Reads messages and handles conversations.</source>
        <translation>Leest berichten en handelt gesprekken af.</translation>
    </message>
    <message>
        <source>As an agent, and looks after the sources.</source>
        <translation>Als een agent, en beheert de bronnen.</translation>
    </message>
    <message>
        <source>Reads messages and handles requests of data subjects; changes no conversation.</source>
        <translation>Leest berichten en behandelt verzoeken van betrokkenen; wijzigt geen gesprek.</translation>
    </message>
    <message>
        <source>Reads settings and the audit, and no message.</source>
        <translation>Leest instellingen en het logboek, en geen berichten.</translation>
    </message>
    <message>
        <source>Looks after organisations, sources, staff and backups.</source>
        <translation>Beheert opdrachtgevers, bronnen, medewerkers en back-ups.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Jij</translation>
    </message>
</context>
<context>
    <name>parley::AboutDialog</name>
    <message>
        <source>About Parley</source>
        <translation>Over Parley</translation>
    </message>
    <message>
        <source>Parley %1</source>
        <translation>Parley %1</translation>
    </message>
    <message>
        <source>Customer care over social media, blogs, news sites, forums and reviews. It collects what was posted in public in the last 3 days, with the names that an organisation registered, into an encrypted inbox on this computer.</source>
        <translation>Klantcontact via sociale media, blogs, nieuwssites, forums en reviews. Parley verzamelt wat de laatste 3 dagen openbaar is geplaatst, met de namen die een opdrachtgever vastlegde, in een versleutelde inbox op deze computer.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later). It comes without warranty, as far as the law allows.</source>
        <translation>Vrije software onder de GNU General Public License, versie 3 of later (GPL-3.0-or-later). Zonder garantie, voor zover de wet dat toestaat.</translation>
    </message>
    <message>
        <source>The licence</source>
        <translation>De licentie</translation>
    </message>
    <message>
        <source>Built on the work of others</source>
        <translation>Gebouwd op het werk van anderen</translation>
    </message>
    <message>
        <source>Libraries and their licences</source>
        <translation>Bibliotheken en hun licenties</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Sluiten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>parley::ActionRegistry</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Be&amp;werken</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>B&amp;eeld</translation>
    </message>
    <message>
        <source>&amp;Conversation</source>
        <translation>&amp;Gesprek</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>Ga &amp;naar</translation>
    </message>
    <message>
        <source>E&amp;xtra</source>
        <translation>E&amp;xtra</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
</context>
<context>
    <name>parley::AddSourceDialog</name>
    <message>
        <source>Add a source</source>
        <translation>Bron toevoegen</translation>
    </message>
    <message>
        <source>Which place should Parley read?</source>
        <translation>Welke plek moet Parley lezen?</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;nnuleren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Toevoegen…</translation>
    </message>
    <message>
        <source>Add &amp;source</source>
        <translation>&amp;Bron toevoegen</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>Bron toevoegen</translation>
    </message>
</context>
<context>
    <name>parley::Application</name>
    <message>
        <source>The picture could not be written to %1.</source>
        <translation>De afbeelding kon niet worden geschreven naar %1.</translation>
    </message>
    <message>
        <source>Parley can&apos;t open</source>
        <translation>Parley kan niet worden geopend</translation>
    </message>
    <message>
        <source>This workspace has no organisation yet.</source>
        <translation>In deze werkmap staat nog geen opdrachtgever.</translation>
    </message>
    <message>
        <source>Add one with parleyctl organisation add NAME, then open Parley again.</source>
        <translation>Voeg er een toe met parleyctl organisation add NAME en open Parley daarna opnieuw.</translation>
    </message>
    <message>
        <source>Your roles open no inbox.</source>
        <translation>Jouw rollen openen geen inbox.</translation>
    </message>
    <message>
        <source>What they do open is there with parleyctl; an administrator of this workspace can give you more.</source>
        <translation>Wat ze wel openen, zie je met parleyctl; een beheerder van deze werkmap kan je meer geven.</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Herstelblad</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>parley-recovery-sheet.pdf</source>
        <translation>parley-herstelblad.pdf</translation>
    </message>
</context>
<context>
    <name>parley::CommandPalette</name>
    <message>
        <source>What do you want to do?</source>
        <translation>Wat wil je doen?</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Opdrachten</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Opdrachten die passen</translation>
    </message>
</context>
<context>
    <name>parley::ConversationDelegate</name>
    <message>
        <source>closed</source>
        <translation>gesloten</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n bericht</numerusform>
            <numerusform>%n berichten</numerusform>
        </translation>
    </message>
    <message>
        <source>kept until %1</source>
        <translation>bewaard tot %1</translation>
    </message>
    <message>
        <source>Public and private</source>
        <translation>Openbaar en privé</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privé</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Openbaar</translation>
    </message>
</context>
<context>
    <name>parley::ConversationPane</name>
    <message>
        <source>Closed</source>
        <translation>Gesloten</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Heropenen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Reopen the conversation</source>
        <translation>Gesprek heropenen</translation>
    </message>
    <message>
        <source>Close the conversation</source>
        <translation>Gesprek sluiten</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notitie schrijven</translation>
    </message>
    <message>
        <source>Show the side panel</source>
        <translation>Zijpaneel tonen</translation>
    </message>
    <message>
        <source>No conversation open</source>
        <translation>Geen gesprek geopend</translation>
    </message>
    <message>
        <source>Choose one in the list to read it here.</source>
        <translation>Kies er een in de lijst om het hier te lezen.</translation>
    </message>
</context>
<context>
    <name>parley::DemoBar</name>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Noordlicht Energie is invented. What you do here is thrown away when you close Parley.</source>
        <translation>Noordlicht Energie is verzonnen. Wat je hier doet wordt weggegooid als je Parley sluit.</translation>
    </message>
    <message>
        <source>Start for real</source>
        <translation>Echt beginnen</translation>
    </message>
</context>
<context>
    <name>parley::Disclosure</name>
    <message>
        <source>Technical details</source>
        <translation>Technische details</translation>
    </message>
</context>
<context>
    <name>parley::FirstRunWizard</name>
    <message>
        <source>Stop setting up Parley?</source>
        <translation>Stoppen met instellen?</translation>
    </message>
    <message>
        <source>What you typed is not kept. Nothing has been made yet.</source>
        <translation>Wat je hebt ingevuld, wordt niet bewaard. Er is nog niets gemaakt.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Doorgaan</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>Set up Parley</source>
        <translation>Parley instellen</translation>
    </message>
    <message>
        <source>The vault stays encrypted on this computer.</source>
        <translation>De kluis staat versleuteld op deze computer.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Stap %1 van %2</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Vorige</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>V&amp;olgende</translation>
    </message>
    <message>
        <source>&amp;Finish without a source</source>
        <translation>A&amp;fronden zonder bron</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>A&amp;fronden</translation>
    </message>
    <message>
        <source>Making the vault</source>
        <translation>Kluis maken</translation>
    </message>
    <message>
        <source>Making the vault…</source>
        <translation>Kluis maken…</translation>
    </message>
    <message>
        <source>Try it with demo data first</source>
        <translation>Eerst proberen met demogegevens</translation>
    </message>
</context>
<context>
    <name>parley::HealthBar</name>
    <message>
        <source>Vault open</source>
        <translation>Kluis open</translation>
    </message>
    <message>
        <source>Last updated %1</source>
        <translation>Laatst bijgewerkt %1</translation>
    </message>
    <message>
        <source>Nothing fetched yet</source>
        <translation>Nog niets opgehaald</translation>
    </message>
    <message>
        <source>Fetching: %1 (%2 of %3)</source>
        <translation>Ophalen: %1 (%2 van %3)</translation>
    </message>
    <message>
        <source>No sources</source>
        <translation>Geen bronnen</translation>
    </message>
    <message>
        <source>Waiting for the first round</source>
        <translation>Wacht op de eerste ronde</translation>
    </message>
    <message>
        <source>Next round in %1</source>
        <translation>Volgende ophaalronde over %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>gepauzeerd</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>uitgezet</translation>
    </message>
    <message>
        <source>works</source>
        <translation>werkt</translation>
    </message>
</context>
<context>
    <name>parley::InboxPage</name>
    <message>
        <source>Link copied.</source>
        <translation>Link gekopieerd.</translation>
    </message>
    <message>
        <source>Source text copied.</source>
        <translation>Brontekst gekopieerd.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>%1, %2 unread</source>
        <translation>%1, %2 ongelezen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s) chosen</source>
        <translation>
            <numerusform>%Ln gesprek gekozen</numerusform>
            <numerusform>%Ln gesprekken gekozen</numerusform>
        </translation>
    </message>
    <message>
        <source>Search all messages for “%1”</source>
        <translation>Zoek in alle berichten naar “%1”</translation>
    </message>
    <message>
        <source>%1 unread</source>
        <translation>%1 ongelezen</translation>
    </message>
</context>
<context>
    <name>parley::KeysDialog</name>
    <message>
        <source>&amp;Parley&apos;s own</source>
        <translation>&amp;Die van Parley</translation>
    </message>
    <message>
        <source>Use &amp;letter keys in lists and conversations</source>
        <translation>&amp;Lettertoetsen gebruiken in lijsten en gesprekken</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Search by command or key</source>
        <translation>Zoek op opdracht of toets</translation>
    </message>
    <message>
        <source>Search in the keys</source>
        <translation>Zoeken in de toetsen</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Opdrachten en hun toetsen</translation>
    </message>
    <message>
        <source>Letter for this command</source>
        <translation>Letter voor deze opdracht</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Sluiten</translation>
    </message>
    <message>
        <source>No command is called this.</source>
        <translation>Geen opdracht heet zo.</translation>
    </message>
    <message>
        <source>“%1” has no letter key.</source>
        <translation>“%1” heeft geen lettertoets.</translation>
    </message>
    <message>
        <source>Letter for “%1”</source>
        <translation>Letter voor “%1”</translation>
    </message>
    <message>
        <source>Letter keys are off.</source>
        <translation>Lettertoetsen staan uit.</translation>
    </message>
    <message>
        <source>This has to be one key, without Ctrl or Alt. Nothing was changed.</source>
        <translation>Dit moet één toets zijn, zonder Ctrl of Alt. Er is niets gewijzigd.</translation>
    </message>
    <message>
        <source>%1 is already “%2”. Nothing was changed.</source>
        <translation>%1 is al “%2”. Er is niets gewijzigd.</translation>
    </message>
</context>
<context>
    <name>parley::KeysModel</name>
    <message>
        <source>Command</source>
        <translation>Opdracht</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
</context>
<context>
    <name>parley::LibraryModel</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versie</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licentie</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>Waarvandaan</translation>
    </message>
</context>
<context>
    <name>parley::LinkBar</name>
    <message>
        <source>Opens %1</source>
        <translation>Opent %1</translation>
    </message>
    <message>
        <source>There is no browser here. Copy the address: %1</source>
        <translation>Hier is geen browser. Kopieer het adres: %1</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Openen in browser</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopiëren</translation>
    </message>
    <message>
        <source>Don&apos;t open</source>
        <translation>Niet openen</translation>
    </message>
    <message>
        <source>It does not lead to %1, which stands before the @.</source>
        <translation>De link leidt niet naar %1, dat voor het apenstaartje staat.</translation>
    </message>
    <message>
        <source>It only looks like %1: it has letters of another alphabet.</source>
        <translation>Het lijkt alleen op %1: er staan letters van een ander alfabet in.</translation>
    </message>
    <message>
        <source>Its name mixes letters of several alphabets.</source>
        <translation>De naam mengt letters van verschillende alfabetten.</translation>
    </message>
</context>
<context>
    <name>parley::ListPane</name>
    <message numerus="yes">
        <source>%n new, show</source>
        <translation>
            <numerusform>%n nieuw, toon</numerusform>
            <numerusform>%n nieuwe, toon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n gekozen</numerusform>
            <numerusform>%n gekozen</numerusform>
        </translation>
    </message>
    <message>
        <source>No sources yet</source>
        <translation>Nog geen bronnen</translation>
    </message>
    <message>
        <source>Parley collects from the places that you name: a feed, a site, later an account.</source>
        <translation>Parley verzamelt van de plekken die je noemt: een feed, een site, later een account.</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Bron toevoegen</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Nog geen berichten</translation>
    </message>
    <message>
        <source>The first round is running. What is at most three days old and names the organisation appears here.</source>
        <translation>De eerste ronde loopt. Wat hooguit drie dagen oud is en de opdrachtgever noemt, verschijnt hier.</translation>
    </message>
    <message>
        <source>The sources have been read. Nothing of the last three days names the organisation; Parley keeps looking.</source>
        <translation>De bronnen zijn gelezen. Niets van de laatste drie dagen noemt de opdrachtgever; Parley blijft kijken.</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>Alles gedaan</translation>
    </message>
    <message>
        <source>There is no conversation left in this view.</source>
        <translation>In deze weergave staat geen gesprek meer.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier staat niets</translation>
    </message>
    <message>
        <source>No conversation belongs to this view now.</source>
        <translation>Op dit moment hoort geen gesprek bij deze weergave.</translation>
    </message>
    <message>
        <source>No messages with “%1”</source>
        <translation>Geen berichten met “%1”</translation>
    </message>
    <message>
        <source>Text, author and handle of all conversations were searched, without regard to accents.</source>
        <translation>Gezocht in tekst, auteur en handle van alle gesprekken, zonder op accenten te letten.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Zoekopdracht wissen</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gesprekken</translation>
    </message>
    <message>
        <source>Messages found</source>
        <translation>Gevonden berichten</translation>
    </message>
    <message>
        <source>Search text, name or handle</source>
        <translation>Zoek op tekst, naam of handle</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Close the chosen conversations</source>
        <translation>De gekozen gesprekken sluiten</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ongelezen</translation>
    </message>
    <message>
        <source>Mark the chosen conversations unread</source>
        <translation>De gekozen gesprekken als ongelezen markeren</translation>
    </message>
    <message>
        <source>Choose one only</source>
        <translation>Nog maar één kiezen</translation>
    </message>
    <message>
        <source>Show views</source>
        <translation>Weergaven tonen</translation>
    </message>
</context>
<context>
    <name>parley::LockWindow</name>
    <message>
        <source>Your drafts are kept.</source>
        <translation>Je concepten zijn bewaard.</translation>
    </message>
    <message numerus="yes">
        <source>After %n minute(s) without use. Your drafts are kept.</source>
        <translation>
            <numerusform>Na %n minuut zonder gebruik. Je concepten zijn bewaard.</numerusform>
            <numerusform>Na %n minuten zonder gebruik. Je concepten zijn bewaard.</numerusform>
        </translation>
    </message>
    <message>
        <source>With the screen of this computer. Your drafts are kept.</source>
        <translation>Samen met het scherm van deze computer. Je concepten zijn bewaard.</translation>
    </message>
    <message>
        <source>Before this computer went to sleep. Your drafts are kept.</source>
        <translation>Voordat deze computer in slaap viel. Je concepten zijn bewaard.</translation>
    </message>
    <message>
        <source>Parley is locked</source>
        <translation>Parley is vergrendeld</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Afsluiten</translation>
    </message>
    <message>
        <source>Fetching goes on. New messages go into the vault, encrypted.</source>
        <translation>Ophalen gaat door. Nieuwe berichten gaan versleuteld de kluis in.</translation>
    </message>
    <message>
        <source>Fetching rests until Parley is opened.</source>
        <translation>Ophalen wacht tot Parley wordt geopend.</translation>
    </message>
    <message>
        <source>Vault locked since %1</source>
        <translation>Kluis vergrendeld sinds %1</translation>
    </message>
    <message>
        <source>Keys are renewed when you open it again. Your drafts are kept.</source>
        <translation>Bij het openen worden sleutels vernieuwd. Je concepten blijven bewaard.</translation>
    </message>
</context>
<context>
    <name>parley::Locking</name>
    <message>
        <source>Parley is locked in a minute.</source>
        <translation>Parley wordt over een minuut vergrendeld.</translation>
    </message>
    <message>
        <source>Nobody has used it for a while. Any key or movement keeps it open.</source>
        <translation>Het is al even niet gebruikt. Met een toets of beweging blijft het open.</translation>
    </message>
</context>
<context>
    <name>parley::MessageBar</name>
    <message>
        <source>Technical details</source>
        <translation>Technische details</translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation>Deze melding verbergen</translation>
    </message>
</context>
<context>
    <name>parley::MessageBubble</name>
    <message>
        <source>Unknown author</source>
        <translation>Onbekende auteur</translation>
    </message>
    <message>
        <source>Private message from %1, %2</source>
        <translation>Privébericht van %1, %2</translation>
    </message>
    <message>
        <source>Public message from %1, %2</source>
        <translation>Openbaar bericht van %1, %2</translation>
    </message>
    <message>
        <source>In answer to a message that is not kept: %1</source>
        <translation>Antwoord op een bericht dat niet is bewaard: %1</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privé</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Openbaar</translation>
    </message>
    <message>
        <source>seen %1</source>
        <translation>gezien %1</translation>
    </message>
    <message>
        <source>The source gives no time; first seen %1.</source>
        <translation>De bron geeft geen tijd; voor het eerst gezien %1.</translation>
    </message>
    <message>
        <source>Show the whole text (%1 characters)</source>
        <translation>Hele tekst tonen (%1 tekens)</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Bijlage</translation>
    </message>
    <message>
        <source>Sealed attachment: %1</source>
        <translation>Verzegelde bijlage: %1</translation>
    </message>
    <message>
        <source>Snapshot %1</source>
        <translation>Momentopname %1</translation>
    </message>
    <message>
        <source>Show the profile as it was then</source>
        <translation>Het profiel van dat moment tonen</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Origineel</translation>
    </message>
    <message>
        <source>edited %1</source>
        <translation>bewerkt %1</translation>
    </message>
</context>
<context>
    <name>parley::MessageText</name>
    <message>
        <source>Text of the message</source>
        <translation>Tekst van het bericht</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles selecteren</translation>
    </message>
    <message>
        <source>Open link…</source>
        <translation>Link openen…</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopiëren</translation>
    </message>
</context>
<context>
    <name>parley::NoteCard</name>
    <message>
        <source>Only the team reads this</source>
        <translation>Alleen het team leest dit</translation>
    </message>
    <message>
        <source>Note, %1</source>
        <translation>Notitie, %1</translation>
    </message>
    <message>
        <source>Remove this note</source>
        <translation>Deze notitie verwijderen</translation>
    </message>
</context>
<context>
    <name>parley::NoteField</name>
    <message>
        <source>Note for the team. It never leaves Parley.</source>
        <translation>Notitie voor het team. Die verlaat Parley nooit.</translation>
    </message>
    <message>
        <source>Write a note (N)</source>
        <translation>Schrijf een notitie (N)</translation>
    </message>
    <message>
        <source>Note for the team; it never leaves Parley</source>
        <translation>Notitie voor het team; die verlaat Parley nooit</translation>
    </message>
    <message>
        <source>Keep note</source>
        <translation>Notitie bewaren</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>parley::Notifier</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n nieuw bericht</numerusform>
            <numerusform>%n nieuwe berichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) can&apos;t be fetched</source>
        <translation>
            <numerusform>%n bron kan niet worden opgehaald</numerusform>
            <numerusform>%n bronnen kunnen niet worden opgehaald</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
</context>
<context>
    <name>parley::OrganisationStep</name>
    <message>
        <source>Who you work for</source>
        <translation>Voor wie je werkt</translation>
    </message>
    <message>
        <source>Parley looks for the names that you register here, and for nothing else.</source>
        <translation>Parley zoekt op de namen die je hier vastlegt, en op niets anders.</translation>
    </message>
    <message>
        <source>Give the name of the organisation, in at least two letters.</source>
        <translation>Geef de naam van de opdrachtgever, in minstens twee letters.</translation>
    </message>
    <message>
        <source>Give the reference of the processing agreement: without one you may not collect for somebody else.</source>
        <translation>Geef het kenmerk van de verwerkersovereenkomst: zonder mag je niet voor een ander verzamelen.</translation>
    </message>
    <message>
        <source>“%1” is too short to look for.</source>
        <translation>“%1” is te kort om op te zoeken.</translation>
    </message>
    <message>
        <source>Give a web address or an e-mail address, or leave it empty.</source>
        <translation>Geef een webadres of een e-mailadres, of laat het leeg.</translation>
    </message>
    <message>
        <source>Choose at least one purpose: without one nothing may be collected.</source>
        <translation>Kies minstens één doel: zonder doel mag er niets worden verzameld.</translation>
    </message>
    <message>
        <source>Parley is for</source>
        <translation>Parley is voor</translation>
    </message>
    <message>
        <source>our &amp;own organisation</source>
        <translation>onze &amp;eigen organisatie</translation>
    </message>
    <message>
        <source>Parley is for our own organisation</source>
        <translation>Parley is voor onze eigen organisatie</translation>
    </message>
    <message>
        <source>an organisation that we work on be&amp;half of</source>
        <translation>een opdrachtgever na&amp;mens wie we werken</translation>
    </message>
    <message>
        <source>Parley is for an organisation that we work on behalf of</source>
        <translation>Parley is voor een opdrachtgever namens wie we werken</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>Name of the organisation</source>
        <translation>Naam van de opdrachtgever</translation>
    </message>
    <message>
        <source>A&amp;greement</source>
        <translation>Overeen&amp;komst</translation>
    </message>
    <message>
        <source>Reference of the processing agreement</source>
        <translation>Kenmerk van de verwerkersovereenkomst</translation>
    </message>
    <message>
        <source>Other &amp;spellings</source>
        <translation>Andere &amp;schrijfwijzen</translation>
    </message>
    <message>
        <source>Other names and spellings, one a line</source>
        <translation>Andere namen en schrijfwijzen, één per regel</translation>
    </message>
    <message>
        <source>One a line: brands, short forms, common slips. Capitals and accents make no difference.</source>
        <translation>Eén per regel: merken, korte vormen, bekende tikfouten. Hoofdletters en accenten maken niet uit.</translation>
    </message>
    <message>
        <source>&amp;Contact</source>
        <translation>&amp;Contact</translation>
    </message>
    <message>
        <source>Contact, shown to the sites that Parley asks</source>
        <translation>Contact, te zien voor de sites die Parley bevraagt</translation>
    </message>
    <message>
        <source>May be left empty. Sites that Parley asks see it, and can reach you there.</source>
        <translation>Mag leeg blijven. De sites die Parley bevraagt zien dit en kunnen je hier bereiken.</translation>
    </message>
    <message>
        <source>Data of authors</source>
        <translation>Gegevens van auteurs</translation>
    </message>
    <message>
        <source>What you do not choose is never kept, whatever a source sends.</source>
        <translation>Wat je niet kiest, wordt nooit bewaard, wat een bron ook stuurt.</translation>
    </message>
    <message>
        <source>Purposes</source>
        <translation>Doelen</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Opdrachtgever</translation>
    </message>
    <message>
        <source>Who do you work for?</source>
        <translation>Voor wie werk je?</translation>
    </message>
</context>
<context>
    <name>parley::OrganisationSwitcher</name>
    <message>
        <source>Organisation: %1</source>
        <translation>Opdrachtgever: %1</translation>
    </message>
    <message>
        <source>Choose another organisation</source>
        <translation>Een andere opdrachtgever kiezen</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Opdrachtgever</translation>
    </message>
</context>
<context>
    <name>parley::PaletteFoot</name>
    <message>
        <source>choose</source>
        <translation>kiezen</translation>
    </message>
    <message>
        <source>carry out</source>
        <translation>uitvoeren</translation>
    </message>
    <message>
        <source>actions only</source>
        <translation>alleen acties</translation>
    </message>
    <message>
        <source>close</source>
        <translation>sluiten</translation>
    </message>
</context>
<context>
    <name>parley::PaletteModel</name>
    <message>
        <source>Used last</source>
        <translation>Laatst gebruikt</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acties</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Weergaven</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gesprekken</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Opdrachtgevers</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
</context>
<context>
    <name>parley::PassphraseField</name>
    <message>
        <source>Hide the passphrase</source>
        <translation>Wachtzin verbergen</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Wachtzin tonen</translation>
    </message>
</context>
<context>
    <name>parley::PreviewModel</name>
    <message>
        <source>no date</source>
        <translation>geen datum</translation>
    </message>
    <message>
        <source>What Parley would do</source>
        <translation>Wat Parley zou doen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Geplaatst</translation>
    </message>
</context>
<context>
    <name>parley::PreviewView</name>
    <message>
        <source>What the source shows now</source>
        <translation>Wat de bron nu laat zien</translation>
    </message>
    <message>
        <source>Asking the source…</source>
        <translation>Bron bevragen…</translation>
    </message>
    <message>
        <source>The source can be read, but it shows nothing now.</source>
        <translation>De bron is te lezen, maar laat nu niets zien.</translation>
    </message>
    <message>
        <source>Would be collected now: %1 of %2. Nothing has been stored.</source>
        <translation>Nu te verzamelen: %1 van %2. Er is niets bewaard.</translation>
    </message>
</context>
<context>
    <name>parley::ProfilePanel</name>
    <message>
        <source>Snapshot of %1</source>
        <translation>Momentopname van %1</translation>
    </message>
    <message>
        <source>Belongs to the message of %1.</source>
        <translation>Hoort bij het bericht van %1.</translation>
    </message>
    <message>
        <source>Was public then; Parley does not know how it is now.</source>
        <translation>Was toen openbaar; hoe het nu is, weet Parley niet.</translation>
    </message>
    <message>
        <source>Was private between the author and the organisation.</source>
        <translation>Was privé tussen de auteur en de opdrachtgever.</translation>
    </message>
    <message>
        <source>Open original</source>
        <translation>Origineel openen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopiëren</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>niet gekozen</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>niet beschikbaar</translation>
    </message>
    <message>
        <source>left empty</source>
        <translation>leeg gelaten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Handle</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Volgers</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Woonplaats</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Geslacht</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profiel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal bericht</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gesprekken</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkomst</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Geplaatst</translation>
    </message>
    <message>
        <source>no time given; first seen %1</source>
        <translation>geen tijd gegeven; voor het eerst gezien %1</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Verzameld</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 later</translation>
    </message>
    <message>
        <source>Matched name</source>
        <translation>Gevonden naam</translation>
    </message>
    <message>
        <source>none: own source, or addressed to us</source>
        <translation>geen: eigen bron, of aan ons gericht</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Bewaartermijn</translation>
    </message>
    <message>
        <source>1.5 years</source>
        <translation>1,5 jaar</translation>
    </message>
    <message>
        <source>rule of the source</source>
        <translation>regel van de bron</translation>
    </message>
    <message>
        <source>Kept until %1 (%2). Then Parley deletes this message and its snapshot.</source>
        <translation>Bewaard tot %1 (%2). Daarna wist Parley dit bericht en zijn momentopname.</translation>
    </message>
    <message numerus="yes">
        <source>%n with %1</source>
        <translation>
            <numerusform>%n met %1</numerusform>
            <numerusform>%n met %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Also holds what can&apos;t be seen: %1</source>
        <translation>Bevat ook wat niet te zien is: %1</translation>
    </message>
</context>
<context>
    <name>parley::RawPanel</name>
    <message>
        <source>As received, %1</source>
        <translation>Zoals ontvangen, %1</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) not chosen and not kept.</source>
        <translation>
            <numerusform>%n veld niet gekozen en niet bewaard.</numerusform>
            <numerusform>%n velden niet gekozen en niet bewaard.</numerusform>
        </translation>
    </message>
    <message>
        <source>No field was left out.</source>
        <translation>Er is geen veld weggelaten.</translation>
    </message>
    <message>
        <source>Larger than 1 MB, so without colours.</source>
        <translation>Groter dan 1 MB, dus zonder kleuren.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grootte</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Fetched by</source>
        <translation>Opgehaald via</translation>
    </message>
    <message>
        <source>Search in the source text</source>
        <translation>Zoek in de brontekst</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Niet gevonden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Don&apos;t wrap lines</source>
        <translation>Regels niet afbreken</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>Regels afbreken</translation>
    </message>
    <message>
        <source>Source text</source>
        <translation>Brontekst</translation>
    </message>
</context>
<context>
    <name>parley::RetentionBar</name>
    <message>
        <source>%1 % of the time it may be kept is over</source>
        <translation>%1 % van de bewaartermijn is voorbij</translation>
    </message>
</context>
<context>
    <name>parley::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Weergave</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoog contrast</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Uit</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Aan</translation>
    </message>
    <message>
        <source>Rows of lists</source>
        <translation>Rijen in lijsten</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compact</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standaard</translation>
    </message>
    <message>
        <source>Spacious</source>
        <translation>Ruim</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tekstgrootte</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Letter keys in lists and conversations</source>
        <translation>Lettertoetsen in lijsten en gesprekken</translation>
    </message>
    <message>
        <source>One letter then does what takes Ctrl or the menu elsewhere, such as E for closing. Turn them off if you speak to your computer or often touch a key by mistake.</source>
        <translation>Eén letter doet dan wat elders Ctrl of het menu vraagt, zoals E voor sluiten. Zet ze uit als je tegen je computer praat of vaak per ongeluk een toets raakt.</translation>
    </message>
    <message>
        <source>See and change keys…</source>
        <translation>Toetsen bekijken en wijzigen…</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Taal van het venster</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Meldingen</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendelen</translation>
    </message>
    <message>
        <source>Without use</source>
        <translation>Zonder gebruik</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Medewerkers</translation>
    </message>
</context>
<context>
    <name>parley::SidePanel</name>
    <message>
        <source>Profile</source>
        <translation>Profiel</translation>
    </message>
    <message>
        <source>Source text</source>
        <comment>tab; nl: Bron</comment>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Profile at that moment (Alt+1)</source>
        <translation>Profiel op dat moment (Alt+1)</translation>
    </message>
    <message>
        <source>Source text as received (Alt+2)</source>
        <translation>Brontekst zoals ontvangen (Alt+2)</translation>
    </message>
    <message>
        <source>About the selected message</source>
        <translation>Over het gekozen bericht</translation>
    </message>
    <message>
        <source>No message selected</source>
        <translation>Geen bericht gekozen</translation>
    </message>
    <message>
        <source>Posted %1, collected %2. Text, profile and source text are no longer shown; that it was there is kept until %3.</source>
        <translation>Geplaatst %1, verzameld %2. Tekst, profiel en brontekst worden niet meer getoond; dat het er stond, blijft bewaard tot %3.</translation>
    </message>
</context>
<context>
    <name>parley::SideStrip</name>
    <message>
        <source>Profile</source>
        <translation>Profiel</translation>
    </message>
    <message>
        <source>Profile at that moment (Alt+1)</source>
        <translation>Profiel op dat moment (Alt+1)</translation>
    </message>
    <message>
        <source>Source text</source>
        <comment>tab; nl: Bron</comment>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Source text as received (Alt+2)</source>
        <translation>Brontekst zoals ontvangen (Alt+2)</translation>
    </message>
</context>
<context>
    <name>parley::SourceDetail</name>
    <message>
        <source>Choose a source to see how it does.</source>
        <translation>Kies een bron om te zien hoe het ermee gaat.</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Gezondheid</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nooit</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Asking the source…</source>
        <translation>Bron bevragen…</translation>
    </message>
    <message>
        <source>Last asked</source>
        <translation>Laatst gevraagd</translation>
    </message>
    <message>
        <source>Last good round</source>
        <translation>Laatste goede ronde</translation>
    </message>
    <message>
        <source>Next round</source>
        <translation>Volgende ronde</translation>
    </message>
    <message>
        <source>Messages kept</source>
        <translation>Bewaarde berichten</translation>
    </message>
    <message>
        <source>Failed in a row</source>
        <translation>Mislukt op rij</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Gaten</translation>
    </message>
    <message>
        <source>Older ones: %1.</source>
        <translation>Oudere: %1.</translation>
    </message>
    <message>
        <source>None: nothing was missed.</source>
        <translation>Geen: er is niets gemist.</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Nog geen.</translation>
    </message>
    <message>
        <source>Last round</source>
        <translation>Laatste ronde</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gevonden</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Bewaard</translation>
    </message>
    <message>
        <source>Values not chosen, left out</source>
        <translation>Niet gekozen, weggelaten</translation>
    </message>
    <message>
        <source>About this source</source>
        <translation>Over deze bron</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Own place</source>
        <translation>Eigen plek</translation>
    </message>
    <message>
        <source>Yes: everything new is collected.</source>
        <translation>Ja: al het nieuwe wordt verzameld.</translation>
    </message>
    <message>
        <source>No: only what holds a registered name.</source>
        <translation>Nee: alleen wat een vastgelegde naam noemt.</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>at most %1 days: the platform’s rule</source>
        <translation>hoogstens %1 dagen: eis van het platform</translation>
    </message>
    <message>
        <source>18 months</source>
        <translation>18 maanden</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Toegevoegd</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Voorwaarden</translation>
    </message>
    <message>
        <source>Privacy statement</source>
        <translation>Privacybeleid</translation>
    </message>
</context>
<context>
    <name>parley::SourceForm</name>
    <message>
        <source>Read the terms below and accept them first: no request leaves before that.</source>
        <translation>Lees eerst de voorwaarden hieronder en ga akkoord: daarvoor gaat er geen verzoek weg.</translation>
    </message>
    <message>
        <source>&amp;Platform</source>
        <translation>P&amp;latform</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adres</translation>
    </message>
    <message>
        <source>Address of the feed or website</source>
        <translation>Adres van de feed of website</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>&amp;Proberen</translation>
    </message>
    <message>
        <source>Try the source</source>
        <translation>Bron proberen</translation>
    </message>
    <message>
        <source>The feed itself, or a page of the site: Parley then looks for its feed.</source>
        <translation>De feed zelf, of een pagina van de site: dan zoekt Parley de feed.</translation>
    </message>
    <message>
        <source>This is a place of the &amp;organisation’s own</source>
        <translation>Dit is een ei&amp;gen plek van de opdrachtgever</translation>
    </message>
    <message>
        <source>Everything new there is collected, also what names nobody. Elsewhere Parley only takes what holds a registered name.</source>
        <translation>Al het nieuwe daar wordt verzameld, ook wat geen naam noemt. Elders neemt Parley alleen wat een vastgelegde naam noemt.</translation>
    </message>
    <message>
        <source>Give the address of a feed or a website.</source>
        <translation>Geef het adres van een feed of een website.</translation>
    </message>
    <message>
        <source>This is not a web address. It looks like https://blog.example.</source>
        <translation>Dit is geen webadres. Het ziet eruit als https://blog.example.</translation>
    </message>
    <message>
        <source>Give the access token of the account.</source>
        <translation>Geef het toegangstoken van het account.</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adres van de server</translation>
    </message>
    <message>
        <source>Access to&amp;ken</source>
        <translation>Toegangsto&amp;ken</translation>
    </message>
    <message>
        <source>Access token of the account</source>
        <translation>Toegangstoken van het account</translation>
    </message>
    <message>
        <source>Make one in the account’s settings at the server, under development or applications, that may read. It is kept in the encrypted inbox and sent to this server only.</source>
        <translation>Maak er een in de instellingen van het account bij de server, onder ontwikkeling of apps, dat mag lezen. Het blijft in de versleutelde inbox en gaat alleen naar deze server.</translation>
    </message>
    <message>
        <source>Give the address of the account’s server.</source>
        <translation>Geef het adres van de server van het account.</translation>
    </message>
</context>
<context>
    <name>parley::SourceModel</name>
    <message>
        <source>stopped</source>
        <translation>gestopt</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Laatste</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Berichten</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nooit</translation>
    </message>
    <message>
        <source>last fetched: %1</source>
        <translation>laatst opgehaald: %1</translation>
    </message>
    <message>
        <source>next: %1</source>
        <translation>volgende: %1</translation>
    </message>
    <message>
        <source>messages: %1</source>
        <translation>berichten: %1</translation>
    </message>
</context>
<context>
    <name>parley::SourceStep</name>
    <message>
        <source>Instruction and feed</source>
        <translation>Opdracht en feed</translation>
    </message>
    <message>
        <source>Collecting starts only when you have given the instruction for it.</source>
        <translation>Het verzamelen begint pas als je daar opdracht voor geeft.</translation>
    </message>
    <message>
        <source>Confirm the instruction first: without it nothing may be collected.</source>
        <translation>Bevestig eerst de opdracht: zonder opdracht mag er niets worden verzameld.</translation>
    </message>
    <message>
        <source>Confirm the instruction above first: no request leaves before that.</source>
        <translation>Bevestig eerst de opdracht hierboven: daarvoor gaat er geen verzoek weg.</translation>
    </message>
    <message>
        <source>The instruction that you give Parley</source>
        <translation>De opdracht die je Parley geeft</translation>
    </message>
    <message>
        <source>I &amp;give this instruction</source>
        <translation>Ik geef deze op&amp;dracht</translation>
    </message>
    <message>
        <source>I give this instruction</source>
        <translation>Ik geef deze opdracht</translation>
    </message>
    <message>
        <source>First source</source>
        <translation>Eerste bron</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Instruction and first source</source>
        <translation>Opdracht en eerste bron</translation>
    </message>
    <message>
        <source>A feed or a website. Leave the address empty to do this later; accounts, such as one on Mastodon, are connected on the page Sources.</source>
        <translation>Een feed of een website. Laat het adres leeg om dit later te doen; accounts, zoals op Mastodon, verbind je op de pagina Bronnen.</translation>
    </message>
</context>
<context>
    <name>parley::SourcesPage</name>
    <message>
        <source>Remove a source</source>
        <translation>Bron verwijderen</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 verwijderen?</translation>
    </message>
    <message numerus="yes">
        <source>Parley no longer fetches here, and forgets how far it came. What stays: the %n messages that it found, until their end date.</source>
        <translation>
            <numerusform>Parley haalt hier niets meer op en vergeet hoever het was. Wat blijft: het ene bericht dat hier gevonden is, tot de einddatum.</numerusform>
            <numerusform>Parley haalt hier niets meer op en vergeet hoever het was. Wat blijft: de %n berichten die hier gevonden zijn, tot hun einddatum.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changes at the source itself.</source>
        <translation>Bij de bron zelf verandert niets.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;nnuleren</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Verwijderen</translation>
    </message>
    <message>
        <source>&amp;Add a source…</source>
        <translation>Bron &amp;toevoegen…</translation>
    </message>
    <message>
        <source>&amp;Fetch now</source>
        <translation>Nu &amp;ophalen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pauzeren</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Hervatten</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>&amp;Verwijderen…</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Bronnen</translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n bron</numerusform>
            <numerusform>%n bronnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources for %1</source>
        <translation>
            <numerusform>%n bron voor %1</numerusform>
            <numerusform>%n bronnen voor %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetch the chosen source now</source>
        <translation>Gekozen bron nu ophalen</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Bron toevoegen</translation>
    </message>
    <message>
        <source>Each source has its own terms and privacy statement. The links are with the details of the source.</source>
        <translation>Elke bron heeft eigen voorwaarden en een eigen privacybeleid. Je vindt de links bij de details van de bron.</translation>
    </message>
    <message>
        <source>No source yet</source>
        <translation>Nog geen bron</translation>
    </message>
    <message>
        <source>Parley collects from feeds and websites that you add. It takes what is at most 3 days old and holds a registered name.</source>
        <translation>Parley verzamelt uit feeds en websites die je toevoegt. Het neemt wat hoogstens 3 dagen oud is en een vastgelegde naam noemt.</translation>
    </message>
    <message>
        <source>Everything up to %1 is kept.</source>
        <translation>Alles tot %1 is bewaard.</translation>
    </message>
</context>
<context>
    <name>parley::StaffDialog</name>
    <message>
        <source>For &amp;all organisations, those of later too</source>
        <translation>Voor &amp;alle opdrachtgevers, ook die van later</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>Iemand toevoegen</translation>
    </message>
    <message>
        <source>Roles of %1</source>
        <translation>Rollen van %1</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Their passphrase</source>
        <translation>Hun wachtzin</translation>
    </message>
    <message>
        <source>Repeat passphrase</source>
        <translation>Wachtzin herhalen</translation>
    </message>
    <message>
        <source>Their pass&amp;phrase</source>
        <translation>Hun &amp;wachtzin</translation>
    </message>
    <message>
        <source>&amp;Repeat passphrase</source>
        <translation>Wachtzin &amp;herhalen</translation>
    </message>
    <message>
        <source>Let them type it: nobody else has to know it. Five or more words are hard to guess and easy to keep.</source>
        <translation>Laat hen die zelf typen: niemand anders hoeft hem te kennen. Vijf of meer woorden zijn moeilijk te raden en makkelijk te onthouden.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Toevoegen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Bewaren</translation>
    </message>
    <message>
        <source>Say how they are called here.</source>
        <translation>Zeg hoe die persoon hier heet.</translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <translation>Kies minstens één rol.</translation>
    </message>
    <message>
        <source>Choose at least one organisation, or all.</source>
        <translation>Kies minstens één opdrachtgever, of alle.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>De twee wachtzinnen zijn niet gelijk.</translation>
    </message>
</context>
<context>
    <name>parley::StaffSection</name>
    <message>
        <source>Add somebody…</source>
        <translation>Iemand toevoegen…</translation>
    </message>
    <message>
        <source>You work alone here, and may everything. Who joins gets a passphrase of their own and the keys of their roles, and no others.</source>
        <translation>Je werkt hier alleen en mag alles. Wie erbij komt, krijgt een eigen wachtzin en de sleutels van de eigen rollen, en geen andere.</translation>
    </message>
    <message>
        <source>Each opens Parley with a passphrase of their own. A role is the keys that come with it: what somebody may not read, they can&apos;t.</source>
        <translation>Ieder opent Parley met een eigen wachtzin. Een rol is de sleutels die erbij horen: wat iemand niet mag lezen, kan die niet lezen.</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (jij)</translation>
    </message>
    <message>
        <source>Roles…</source>
        <translation>Rollen…</translation>
    </message>
    <message>
        <source>Roles of %1</source>
        <translation>Rollen van %1</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Verwijderen…</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 verwijderen</translation>
    </message>
    <message>
        <source>Remove %1 from this workspace?</source>
        <translation>%1 uit deze werkmap verwijderen?</translation>
    </message>
    <message>
        <source>They can&apos;t open it any more. Parley locks itself, and renews the keys that they had when you open it again. What they did stays in the audit; backups of before still open for them.</source>
        <translation>Diegene kan hem dan niet meer openen. Parley vergrendelt zich, en vernieuwt de sleutels als je het weer opent. Wat diegene deed, blijft in het logboek; oude back-ups gaan nog wel open.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behouden</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
</context>
<context>
    <name>parley::TermsCard</name>
    <message>
        <source>Terms and privacy of %1</source>
        <translation>Voorwaarden en privacy van %1</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Voorwaarden</translation>
    </message>
    <message>
        <source>Privacy statement</source>
        <translation>Privacybeleid</translation>
    </message>
    <message>
        <source>Parley keeps to these terms. Read them before the first request.</source>
        <translation>Parley houdt zich aan deze voorwaarden. Lees ze vóór het eerste verzoek.</translation>
    </message>
    <message>
        <source>Each site has its own terms and privacy statement. Look there whether you may read it with a program.</source>
        <translation>Elke site heeft eigen voorwaarden en een eigen privacybeleid. Kijk daar of je de site met een programma mag lezen.</translation>
    </message>
    <message>
        <source>You have accepted this before.</source>
        <translation>Je bent hier al mee akkoord gegaan.</translation>
    </message>
    <message>
        <source>I have &amp;read this and accept it</source>
        <translation>Ik heb dit gele&amp;zen en ga akkoord</translation>
    </message>
    <message>
        <source>I have read the terms and accept them</source>
        <translation>Ik heb de voorwaarden gelezen en ga akkoord</translation>
    </message>
</context>
<context>
    <name>parley::Timeline</name>
    <message>
        <source>Conversation</source>
        <translation>Gesprek</translation>
    </message>
    <message>
        <source>Continued in private, %1</source>
        <translation>Verder in privébericht, %1</translation>
    </message>
    <message>
        <source>Continued in public, %1</source>
        <translation>Verder in het openbaar, %1</translation>
    </message>
    <message numerus="yes">
        <source>Show %n older message(s)</source>
        <translation>
            <numerusform>%n ouder bericht tonen</numerusform>
            <numerusform>%n oudere berichten tonen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parley::Tombstone</name>
    <message>
        <source>Private</source>
        <translation>Privé</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Openbaar</translation>
    </message>
</context>
<context>
    <name>parley::TrayIcon</name>
    <message>
        <source>Open Parley</source>
        <translation>Parley openen</translation>
    </message>
    <message numerus="yes">
        <source>Parley, %n unread conversation(s)</source>
        <translation>
            <numerusform>Parley, %n ongelezen gesprek</numerusform>
            <numerusform>Parley, %n ongelezen gesprekken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parley::UnlockDialog</name>
    <message>
        <source>Open Parley</source>
        <translation>Parley openen</translation>
    </message>
</context>
<context>
    <name>parley::UnlockPage</name>
    <message>
        <source>Parley is locked</source>
        <translation>Parley is vergrendeld</translation>
    </message>
    <message>
        <source>Opening the vault…</source>
        <translation>Kluis openen…</translation>
    </message>
    <message>
        <source>The passphrase can’t help here.</source>
        <translation>De wachtzin helpt hier niet.</translation>
    </message>
    <message>
        <source>Another try is possible in %1 s.</source>
        <translation>Opnieuw proberen kan over %1 s.</translation>
    </message>
    <message>
        <source>Type your passphrase to open the vault.</source>
        <translation>Typ je wachtzin om de kluis te openen.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Wachtzin</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Openen</translation>
    </message>
    <message>
        <source>Open the vault</source>
        <translation>Kluis openen</translation>
    </message>
    <message>
        <source>or</source>
        <translation>of</translation>
    </message>
    <message>
        <source>Open with the &amp;keychain</source>
        <translation>Openen met de &amp;sleutelhanger</translation>
    </message>
    <message>
        <source>Open with the keychain</source>
        <translation>Openen met de sleutelhanger</translation>
    </message>
    <message>
        <source>&amp;Lost the passphrase?</source>
        <translation>Wachtzin &amp;kwijt?</translation>
    </message>
    <message>
        <source>Lost the passphrase?</source>
        <translation>Wachtzin kwijt?</translation>
    </message>
    <message>
        <source>Type the code of your recovery sheet in its place; it opens the vault as well. Then give yourself a new passphrase with parleyctl workspace slots add. Without passphrase, keychain and sheet nobody can open the vault, nor can the makers of Parley.</source>
        <translation>Typ in plaats daarvan de code van je herstelblad; die opent de kluis ook. Geef jezelf dan een nieuwe wachtzin met parleyctl workspace slots add. Zonder wachtzin, sleutelhanger en blad kan niemand de kluis openen, ook de makers van Parley niet.</translation>
    </message>
</context>
<context>
    <name>parley::VaultStep</name>
    <message>
        <source>Messages, profiles and keys are stored encrypted. Choose a passphrase of five or more words that only you know.</source>
        <translation>Berichten, profielen en sleutels worden versleuteld opgeslagen. Kies een wachtzin van vijf of meer woorden die alleen jij kent.</translation>
    </message>
    <message>
        <source>Choose a passphrase: without one there is no vault.</source>
        <translation>Kies een wachtzin: zonder wachtzin is er geen kluis.</translation>
    </message>
    <message>
        <source>Type the passphrase once more, so that a slip shows.</source>
        <translation>Typ de wachtzin nog een keer, zodat een tikfout opvalt.</translation>
    </message>
    <message>
        <source>The two are not the same. Show them to compare, or type the second again.</source>
        <translation>De twee zijn niet gelijk. Toon ze om te vergelijken, of typ de tweede opnieuw.</translation>
    </message>
    <message>
        <source>At least %1 characters; these are %2.</source>
        <translation>Minstens %1 tekens; dit zijn er %2.</translation>
    </message>
    <message>
        <source>You have chosen one. Type here only if you want another.</source>
        <translation>Je hebt er een gekozen. Typ hier alleen als je een andere wilt.</translation>
    </message>
    <message>
        <source>Five or more words are hard to guess and easy to keep. Pasting is fine.</source>
        <translation>Vijf of meer woorden zijn moeilijk te raden en goed te onthouden. Plakken mag ook.</translation>
    </message>
    <message>
        <source>Pass&amp;phrase</source>
        <translation>Wachtz&amp;in</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Wachtzin</translation>
    </message>
    <message>
        <source>&amp;Repeat passphrase</source>
        <translation>&amp;Herhaal wachtzin</translation>
    </message>
    <message>
        <source>Repeat passphrase</source>
        <translation>Herhaal wachtzin</translation>
    </message>
    <message>
        <source>Found: %1.</source>
        <translation>Gevonden: %1.</translation>
    </message>
    <message>
        <source>Open with this system’s &amp;keychain</source>
        <translation>Openen met de &amp;sleutelhanger van dit systeem</translation>
    </message>
    <message>
        <source>You then type the passphrase only after a change or on another computer.</source>
        <translation>Je typt de wachtzin dan alleen na een wijziging of op een andere computer.</translation>
    </message>
    <message>
        <source>There is no keychain on this system, so Parley asks for the passphrase each time.</source>
        <translation>Dit systeem heeft geen sleutelhanger; Parley vraagt dus elke keer om de wachtzin.</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Kluis</translation>
    </message>
    <message>
        <source>Make a vault</source>
        <translation>Kluis maken</translation>
    </message>
    <message>
        <source>Weak.</source>
        <translation>Zwak.</translation>
    </message>
    <message>
        <source>Strong: nobody guesses this.</source>
        <translation>Sterk: dit raadt niemand.</translation>
    </message>
    <message>
        <source>Good. One more word makes it strong.</source>
        <translation>Goed. Met nog een woord is het sterk.</translation>
    </message>
    <message>
        <source>&amp;Lock when I do nothing</source>
        <translation>Vergrendelen als ik niets &amp;doe</translation>
    </message>
    <message>
        <source>Lock when I do nothing</source>
        <translation>Vergrendelen als ik niets doe</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Vergrendelen na</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Without the passphrase or a recovery sheet nobody can open the vault.</source>
        <translation>Zonder wachtzin of herstelblad kan niemand de kluis openen.</translation>
    </message>
    <message>
        <source>Not even the makers of Parley. Keep the sheet away from this computer.</source>
        <translation>Ook de makers van Parley niet. Bewaar het blad niet bij deze computer.</translation>
    </message>
    <message>
        <source>The sheet is in %1. Print it, then delete the file.</source>
        <translation>Het blad staat in %1. Print het en verwijder dan het bestand.</translation>
    </message>
    <message>
        <source>Recovery &amp;sheet…</source>
        <translation>Her&amp;stelblad…</translation>
    </message>
    <message>
        <source>&amp;Save the sheet again…</source>
        <translation>Blad nog eens &amp;bewaren…</translation>
    </message>
    <message>
        <source>Save a recovery sheet</source>
        <translation>Herstelblad bewaren</translation>
    </message>
    <message>
        <source>Passphrase and lock</source>
        <translation>Wachtzin en vergrendelen</translation>
    </message>
</context>
<context>
    <name>parley::ViewListModel</name>
    <message>
        <source>Work</source>
        <translation>Werkvoorraad</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ongelezen</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Gesloten</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Weergaven</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Openbaar</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privé</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Bronnen</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n conversation(s)</source>
        <translation>
            <numerusform>%1, %n gesprek</numerusform>
            <numerusform>%1, %n gesprekken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parley::ViewsPane</name>
    <message>
        <source>Views</source>
        <translation>Weergaven</translation>
    </message>
</context>
<context>
    <name>parley::WelcomeStep</name>
    <message>
        <source>Parley collects what is said in public about an organisation, so that it can answer. First, how do you want to see it?</source>
        <translation>Parley verzamelt wat er in het openbaar over een opdrachtgever wordt gezegd, zodat die kan antwoorden. Eerst: hoe wil je het zien?</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Taal</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Th&amp;ema</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Three more questions follow.</source>
        <translation>Er volgen nog drie vragen.</translation>
    </message>
    <message>
        <source>A passphrase for the vault, the organisation that you work for, and a first source. Nothing leaves this computer before you confirm it.</source>
        <translation>Een wachtzin voor de kluis, de opdrachtgever voor wie je werkt, en een eerste bron. Er gaat niets van deze computer weg voordat je dat bevestigt.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Welkom</translation>
    </message>
    <message>
        <source>Welcome to Parley</source>
        <translation>Welkom bij Parley</translation>
    </message>
    <message>
        <source>system theme</source>
        <translation>systeemthema</translation>
    </message>
    <message>
        <source>light</source>
        <translation>licht</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>donker</translation>
    </message>
</context>
<context>
    <name>parley::WorkCommands</name>
    <message>
        <source>Closed.</source>
        <translation>Gesloten.</translation>
    </message>
    <message>
        <source>Reopened.</source>
        <translation>Heropend.</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) closed.</source>
        <translation>
            <numerusform>%n gesprek gesloten.</numerusform>
            <numerusform>%n gesprekken gesloten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) reopened.</source>
        <translation>
            <numerusform>%n gesprek heropend.</numerusform>
            <numerusform>%n gesprekken heropend.</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked unread.</source>
        <translation>Als ongelezen gemarkeerd.</translation>
    </message>
    <message>
        <source>Note kept.</source>
        <translation>Notitie bewaard.</translation>
    </message>
    <message>
        <source>Note removed.</source>
        <translation>Notitie verwijderd.</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Ongedaan gemaakt.</translation>
    </message>
</context>
<context>
    <name>parley::WorkspaceWindow</name>
    <message>
        <source>Inbox</source>
        <translation>Inbox</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Bronnen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
</context>
</TS>
