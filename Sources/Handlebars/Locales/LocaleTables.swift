// swift-format-ignore-file
// Written by Scripts/make-locale-data from CLDR 48.0 as ICU 78.2 has it; do not edit.
// CLDR is © 1991-2025 Unicode, Inc., under the Unicode License v3
// (https://www.unicode.org/license.txt).

/// What CLDR says of the locales, as text: a line for each of LocaleTables.Line, in its order, and in
/// a line items with `|` between them.
enum LocaleTables {
  /// Currencies with other than two digits behind the point.
  static let currencyDigits: StaticString = "AFN0|ALL0|BHD3|BIF0|CLP0|COP0|DJF0|GNF0|HUF0|IDR0|IQD0|IRR0|ISK0|JOD3|JPY0|KMF0|KPW0|KRW0|KWD3|LAK0|LBP0|LYD3|MGA0|MMK0|OMR3|PKR0|PYG0|RWF0|SLL0|SOS0|SYP0|TND3|UGX0|VND0|VUV0|XAF0|XOF0|XPF0|YER0|CLF4|UYW4"

  /// The text of a language.
  static func text(_ language: String) -> StaticString? {
    switch language {
    case "en": en
    case "de": de
    case "fr": fr
    case "es": es
    case "it": it
    case "pt": pt
    case "nl": nl
    case "pl": pl
    case "sv": sv
    case "da": da
    case "nb": nb
    case "fi": fi
    case "cs": cs
    case "ro": ro
    case "hu": hu
    case "el": el
    case "tr": tr
    case "ru": ru
    case "uk": uk
    case "ja": ja
    case "zh": zh
    case "ko": ko
    case "ar": ar
    default: nil
    }
  }

  /// The languages that there are.
  static let languages = ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "nb", "fi", "cs", "ro", "hu", "el", "tr", "ru", "uk", "ja", "zh", "ko", "ar"]

  private static let en: StaticString = """
    .|,|1|-0|0%|-0%|¤0|-¤0
    AUDA$|BRLR$|CADCA$|CNYCN¥|EUR€|GBP£|HKDHK$|ILS₪|INR₹|JPY¥|KRW₩|MXNMX$|NZDNZ$|PHP₱|TWDNT$|USD$|VND₫|XAFFCFA|XCDEC$|XCGCg.|XOFF\u{202F}CFA|XPFCFPF
    %m/%d/%Y|%0 %d, %y|%1 %d, %y|%a, %1 %d, %y
    %h:%n %p|%h:%n:%s %p|%h:%n:%s %p %z|%h:%n:%s %p %z
    , |, | at | at\u{20}
    AM|PM
    UTC|Coordinated Universal Time|GMT+|GMT-|:
     and |, |, |, and\u{20}
     or |, |, |, or\u{20}
    |yesterday|today|tomorrow|
    other=in { days|one=in { day
    other={ days ago|one={ day ago
    Jan;Feb;Mar;Apr;May;Jun;Jul;Aug;Sep;Oct;Nov;Dec|January;February;March;April;May;June;July;August;September;October;November;December
    Sunday;Monday;Tuesday;Wednesday;Thursday;Friday;Saturday
    """

  private static let de: StaticString = """
    ,|.|1|-0|0\u{A0}%|-0\u{A0}%|0\u{A0}¤|-0\u{A0}¤
    AUDAU$|BRLR$|CADCA$|CNYCN¥|EUR€|GBP£|HKDHK$|ILS₪|INR₹|JPY¥|KRW₩|MXNMX$|NZDNZ$|THB฿|TWDNT$|USD$|VND₫|XAFFCFA|XCDEC$|XCGCg.|XOFF\u{202F}CFA|XPFCFPF
    %D.%M.%Y|%D.%M.%y|%d. %0 %y|%a, %d. %0 %y
    %J:%n|%J:%n:%s|%J:%n:%s %z|%J:%n:%s %z
    , |, | um | um\u{20}
    AM|PM
    UTC|Koordinierte Weltzeit|GMT+|GMT-|:
     und |, |, | und\u{20}
     oder |, |, | oder\u{20}
    vorgestern|gestern|heute|morgen|übermorgen
    other=in { Tagen|one=in { Tag
    other=vor { Tagen|one=vor { Tag
    Januar;Februar;März;April;Mai;Juni;Juli;August;September;Oktober;November;Dezember
    Sonntag;Montag;Dienstag;Mittwoch;Donnerstag;Freitag;Samstag
    """

  private static let fr: StaticString = """
    ,|\u{202F}|1|-0|0\u{A0}%|-0\u{A0}%|0\u{A0}¤|-0\u{A0}¤
    ARS$AR|AUD$AU|BMD$BM|BND$BN|BRLR$|BZD$BZ|CAD$CA|CLP$CL|COP$CO|EUR€|FJD$FJ|FKP£FK|GBP£GB|GIP£GI|ILS₪|INR₹|KRW₩|LBP£LB|MXN$MX|NAD$NA|NZD$NZ|SBD$SB|SGD$SG|SRD$SR|TTD$TT|USD$US|UYU$UY|VND₫|WST$WS|XAFFCFA|XCGCg.|XOFF\u{202F}CFA|XPFFCFP
    %D/%M/%y|%d %0 %y|%d %1 %y|%a %d %1 %y
    %J:%n|%J:%n:%s|%J:%n:%s %z|%J:%n:%s %z
     |, | à | à\u{20}
    AM|PM
    UTC|temps universel coordonné|UTC+|UTC−|:
     et |, |, | et\u{20}
     ou |, |, | ou\u{20}
    avant-hier|hier|aujourd’hui|demain|après-demain
    one=dans { jour|other=dans { jours|many=dans { jours
    one=il y a { jour|other=il y a { jours|many=il y a { jours
    janv.;févr.;mars;avr.;mai;juin;juil.;août;sept.;oct.;nov.;déc.|janvier;février;mars;avril;mai;juin;juillet;août;septembre;octobre;novembre;décembre
    dimanche;lundi;mardi;mercredi;jeudi;vendredi;samedi
    """

  private static let es: StaticString = """
    ,|.|2|-0|0\u{A0}%|-0\u{A0}%|0\u{A0}¤|-0\u{A0}¤
    EUR€|THB฿|USDUS$|VND₫|XCGCg.|XPFCFPF
    %d/%m/%Y|%d %0 %y|%d de %1 de %y|%a, %d de %1 de %y
    %j:%n|%j:%n:%s|%j:%n:%s %z|%j:%n:%s (%z)
    , |, | a las |,\u{20}
    a.\u{202F}m.|p.\u{202F}m.
    UTC|tiempo universal coordinado|GMT+|GMT-|:
     y |, |, | y\u{20}
     o |, |, | o\u{20}
    anteayer|ayer|hoy|mañana|pasado mañana
    other=dentro de { días|one=dentro de { día|many=dentro de { días
    other=hace { días|one=hace { día|many=hace { días
    ene;feb;mar;abr;may;jun;jul;ago;sept;oct;nov;dic|enero;febrero;marzo;abril;mayo;junio;julio;agosto;septiembre;octubre;noviembre;diciembre
    domingo;lunes;martes;miércoles;jueves;viernes;sábado
    """

  private static let it: StaticString = """
    ,|.|2|-0|0%|-0%|0\u{A0}¤|-0\u{A0}¤
    AUDA$|CADCA$|CNYCN¥|EUR€|GBP£|ILS₪|NZDNZ$|PHP₱|THB฿|XAFFCFA|XCDEC$|XCGCf|XOFF\u{202F}CFA|XPFCFPF
    %D/%M/%Y|%d %0 %y|%d %1 %y|%a %d %1 %y
    %J:%n|%J:%n:%s|%J:%n:%s %z|%J:%n:%s %z
    , |, | alle ore | alle ore\u{20}
    AM|PM
    UTC|Tempo coordinato universale|GMT+|GMT-|:
     e |, |, | e\u{20}
     o |, |, | o\u{20}
    l’altro ieri|ieri|oggi|domani|dopodomani
    other=tra { giorni|one=tra { giorno|many=tra { giorni
    other={ giorni fa|one={ giorno fa|many={ giorni fa
    gen;feb;mar;apr;mag;giu;lug;ago;set;ott;nov;dic|gennaio;febbraio;marzo;aprile;maggio;giugno;luglio;agosto;settembre;ottobre;novembre;dicembre
    domenica;lunedì;martedì;mercoledì;giovedì;venerdì;sabato
    """

  private static let pt: StaticString = """
    ,|.|1|-0|0%|-0%|¤\u{A0}0|-¤\u{A0}0
    AUDAU$|BRLR$|CADCA$|CNYCN¥|EUR€|GBP£|HKDHK$|ILS₪|INR₹|JPYJP¥|KRW₩|MXNMX$|NZDNZ$|THB฿|TWDNT$|USDUS$|VND₫|XAFFCFA|XCDEC$|XCGCg.|XOFF\u{202F}CFA|XPFCFPF
    %D/%M/%y|%d de %0 de %y|%d de %1 de %y|%a, %d de %1 de %y
    %J:%n|%J:%n:%s|%J:%n:%s %z|%J:%n:%s %z
    , |, | às | às\u{20}
    AM|PM
    UTC|Horário Universal Coordenado|GMT+|GMT-|:
     e |, |, | e\u{20}
     ou |, |, | ou\u{20}
    anteontem|ontem|hoje|amanhã|depois de amanhã
    one=em { dia|other=em { dias|many=em { dias
    one=há { dia|other=há { dias|many=há { dias
    jan.;fev.;mar.;abr.;mai.;jun.;jul.;ago.;set.;out.;nov.;dez.|janeiro;fevereiro;março;abril;maio;junho;julho;agosto;setembro;outubro;novembro;dezembro
    domingo;segunda-feira;terça-feira;quarta-feira;quinta-feira;sexta-feira;sábado
    """

  private static let nl: StaticString = """
    ,|.|1|-0|0%|-0%|¤\u{A0}0|¤\u{A0}-0
    AUDAU$|BRLR$|CADC$|CNYCN¥|EUR€|FJDFJ$|GBP£|HKDHK$|ILS₪|INR₹|JPYJP¥|KRW₩|MXNMX$|NZDNZ$|SBDSI$|THB฿|TWDNT$|USDUS$|VND₫|XAFFCFA|XCDEC$|XCGCg.|XOFF\u{202F}CFA|ZWGZiG
    %D-%M-%y|%d %0 %y|%d %1 %y|%a %d %1 %y
    %J:%n|%J:%n:%s|%J:%n:%s %z|%J:%n:%s %z
    , |, | om | om\u{20}
    a.m.|p.m.
    UTC|gecoördineerde wereldtijd|GMT+|GMT-|:
     en |, |, | en\u{20}
     of |, |, | of\u{20}
    eergisteren|gisteren|vandaag|morgen|overmorgen
    other=over { dagen|one=over { dag
    other={ dagen geleden|one={ dag geleden
    jan;feb;mrt;apr;mei;jun;jul;aug;sep;okt;nov;dec|januari;februari;maart;april;mei;juni;juli;augustus;september;oktober;november;december
    zondag;maandag;dinsdag;woensdag;donderdag;vrijdag;zaterdag
    """

  private static let pl: StaticString = """
    ,|\u{A0}|2|-0|0%|-0%|0\u{A0}¤|-0\u{A0}¤
    BRLR$|EUR€|PLNzł|XAFFCFA|XCDEC$|XOFF\u{202F}CFA|XPFCFPF
    %d.%M.%y|%d %0 %y|%d %1 %y|%a, %d %1 %y
    %J:%n|%J:%n:%s|%J:%n:%s %z|%J:%n:%s %z
    , |, | |\u{20}
    AM|PM
    UTC|uniwersalny czas koordynowany|GMT+|GMT-|:
     i |, |, | i\u{20}
     lub |, |, | lub\u{20}
    przedwczoraj|wczoraj|dzisiaj|jutro|pojutrze
    many=za { dni|one=za { dzień|few=za { dni
    many={ dni temu|one={ dzień temu|few={ dni temu
    sty;lut;mar;kwi;maj;cze;lip;sie;wrz;paź;lis;gru|stycznia;lutego;marca;kwietnia;maja;czerwca;lipca;sierpnia;września;października;listopada;grudnia
    niedziela;poniedziałek;wtorek;środa;czwartek;piątek;sobota
    """

  private static let sv: StaticString = """
    ,|\u{A0}|1|−0|0\u{A0}%|−0\u{A0}%|0\u{A0}¤|−0\u{A0}¤
    BBDBds$|BMDBM$|BRLBR$|BSDBS$|BZDBZ$|CADCA$|DKKDkr|DOPRD$|EGPEG£|EUR€|ILS₪|ISKIkr|JMDJM$|MXNMX$|NOKNkr|SEKkr|USDUS$|XAFFCFA|XCDEC$|XOFF\u{202F}CFA|XPFCFPF
    %y-%M-%D|%d %0 %y|%d %1 %y|%a %d %1 %y
    %J:%n|%J:%n:%s|%J:%n:%s %z|%J:%n:%s %z
     | | kl. | kl.\u{20}
    fm|em
    UTC|koordinerad universell tid|GMT+|GMT−|:
     och |, |, | och\u{20}
     eller |, |, | eller\u{20}
    i förrgår|i går|i dag|i morgon|i övermorgon
    other=om { dagar|one=om { dag
    other=för { dagar sedan|one=för { dag sedan
    jan.;feb.;mars;apr.;maj;juni;juli;aug.;sep.;okt.;nov.;dec.|januari;februari;mars;april;maj;juni;juli;augusti;september;oktober;november;december
    söndag;måndag;tisdag;onsdag;torsdag;fredag;lördag
    """

  private static let da: StaticString = """
    ,|.|1|-0|0\u{A0}%|-0\u{A0}%|0\u{A0}¤|-0\u{A0}¤
    AUDAU$|BRLR$|CADCA$|CNYCN¥|DKKkr.|EUR€|GBP£|HKDHK$|ILS₪|INR₹|JPYJP¥|KRW₩|MXNMX$|NZDNZ$|THB฿|TWDNT$|USDUS$|VND₫|XAFFCFA|XCDEC$|XCGCg.|XOFF\u{202F}CFA|XPFCFPF
    %D.%M.%y|%d. %0 %y|%d. %1 %y|%a den %d. %1 %y
    %J.%n|%J.%n.%s|%J.%n.%s %z|%J.%n.%s %z
    , |, | kl. | kl.\u{20}
    AM|PM
    UTC|Koordineret universaltid|GMT+|GMT-|.
     og |, |, | og\u{20}
     eller |, |, | eller\u{20}
    i forgårs|i går|i dag|i morgen|i overmorgen
    other=om { dage|one=om { dag
    other=for { dage siden|one=for { dag siden
    jan.;feb.;mar.;apr.;maj;jun.;jul.;aug.;sep.;okt.;nov.;dec.|januar;februar;marts;april;maj;juni;juli;august;september;oktober;november;december
    søndag;mandag;tirsdag;onsdag;torsdag;fredag;lørdag
    """

  private static let nb: StaticString = """
    ,|\u{A0}|1|−0|0\u{A0}%|−0\u{A0}%|0\u{A0}¤|−0\u{A0}¤
    EUR€|GBP£|NOKkr|XCGCg.|XOFF\u{202F}CFA
    %D.%M.%y|%d. %0 %y|%d. %1 %y|%a %d. %1 %y
    %J:%n|%J:%n:%s|%J:%n:%s %z|%J:%n:%s %z
    , |, | kl. | kl.\u{20}
    a.m.|p.m.
    UTC|koordinert universaltid|GMT+|GMT-|:
     og |, |, | og\u{20}
     eller |, |, | eller\u{20}
    i forgårs|i går|i dag|i morgen|i overmorgen
    other=om { døgn|one=om { døgn
    other=for { døgn siden|one=for { døgn siden
    jan.;feb.;mars;apr.;mai;juni;juli;aug.;sep.;okt.;nov.;des.|januar;februar;mars;april;mai;juni;juli;august;september;oktober;november;desember
    søndag;mandag;tirsdag;onsdag;torsdag;fredag;lørdag
    """

  private static let fi: StaticString = """
    ,|\u{A0}|1|−0|0\u{A0}%|−0\u{A0}%|0\u{A0}¤|−0\u{A0}¤
    EUR€|GBP£|JPY¥|USD$|XAFFCFA|XCGCg.|XOFF\u{202F}CFA
    %d.%m.%y|%d.%m.%y|%d. %0 %y|%a %d. %0 %y
    %j.%n|%j.%n.%s|%j.%n.%s %z|%j.%n.%s %z
     klo | klo | klo | klo\u{20}
    ap.|ip.
    UTC|UTC-yleisaika|UTC+|UTC-|.
     ja |, |, | ja\u{20}
     tai |, |, | tai\u{20}
    toissa päivänä|eilen|tänään|huomenna|ylihuomenna
    other={ päivän päästä|one={ päivän päästä
    other={ päivää sitten|one={ päivä sitten
    tammikuuta;helmikuuta;maaliskuuta;huhtikuuta;toukokuuta;kesäkuuta;heinäkuuta;elokuuta;syyskuuta;lokakuuta;marraskuuta;joulukuuta
    sunnuntai;maanantai;tiistai;keskiviikko;torstai;perjantai;lauantai
    """

  private static let cs: StaticString = """
    ,|\u{A0}|1|-0|0\u{A0}%|-0\u{A0}%|0\u{A0}¤|-0\u{A0}¤
    AUDAU$|BRLR$|CADCA$|CNYCN¥|CZKKč|EUR€|GBP£|HKDHK$|JPYJP¥|KRW₩|MXNMX$|NZDNZ$|TWDNT$|USDUS$|XAFFCFA|XCDEC$|XCGCg.|XOFF\u{202F}CFA|XPFCFPF
    %D.%M.%Y|%d. %m. %y|%d. %0 %y|%a %d. %0 %y
    %j:%n|%j:%n:%s|%j:%n:%s %z|%j:%n:%s, %z
     | | v | v\u{20}
    dop.|odp.
    UTC|koordinovaný světový čas|GMT+|GMT-|:
     a\u{A0}|, |, | a\u{A0}
     nebo |, |, | nebo\u{20}
    předevčírem|včera|dnes|zítra|pozítří
    other=za { dní|one=za { den|few=za { dny
    other=před { dny|one=před { dnem|few=před { dny
    ledna;února;března;dubna;května;června;července;srpna;září;října;listopadu;prosince
    neděle;pondělí;úterý;středa;čtvrtek;pátek;sobota
    """

  private static let ro: StaticString = """
    ,|.|1|-0|0\u{A0}%|-0\u{A0}%|0\u{A0}¤|-0\u{A0}¤
    XAFFCFA|XCGCg.|XOFF\u{202F}CFA|XPFCFPF
    %D.%M.%y|%d %0 %y|%d %1 %y|%a, %d %1 %y
    %J:%n|%J:%n:%s|%J:%n:%s %z|%J:%n:%s %z
    , |, | la | la\u{20}
    a.m.|p.m.
    UTC|Timpul universal coordonat|GMT+|GMT-|:
     și |, |, | și\u{20}
     sau |, |, | sau\u{20}
    alaltăieri|ieri|azi|mâine|poimâine
    few=peste { zile|one=peste { zi|other=peste { de zile
    few=acum { zile|one=acum { zi|other=acum { de zile
    ian.;feb.;mar.;apr.;mai;iun.;iul.;aug.;sept.;oct.;nov.;dec.|ianuarie;februarie;martie;aprilie;mai;iunie;iulie;august;septembrie;octombrie;noiembrie;decembrie
    duminică;luni;marți;miercuri;joi;vineri;sâmbătă
    """

  private static let hu: StaticString = """
    ,|\u{A0}|2|-0|0%|-0%|0\u{A0}¤|-0\u{A0}¤
    HUFFt|JPY¥|XAFFCFA|XCGCg.|XOFF\u{202F}CFA|XPFCFPF
    %y. %M. %D.|%y. %0 %d.|%y. %1 %d.|%y. %1 %d., %a
    %j:%n|%j:%n:%s|%j:%n:%s %z|%j:%n:%s %z
     | | |\u{20}
    de.|du.
    UTC|koordinált világidő|GMT+|GMT-|:
     és |, |, | és\u{20}
     vagy |, |, | vagy\u{20}
    tegnapelőtt|tegnap|ma|holnap|holnapután
    other={ nap múlva|one={ nap múlva
    other={ nappal ezelőtt|one={ nappal ezelőtt
    jan.;febr.;márc.;ápr.;máj.;jún.;júl.;aug.;szept.;okt.;nov.;dec.|január;február;március;április;május;június;július;augusztus;szeptember;október;november;december
    vasárnap;hétfő;kedd;szerda;csütörtök;péntek;szombat
    """

  private static let el: StaticString = """
    ,|.|1|-0|0%|-0%|0\u{A0}¤|-0\u{A0}¤
    AUDA$|BRLR$|CADCA$|CNYCN¥|EUR€|GBP£|HKDHK$|ILS₪|INR₹|JPYJP¥|KRW₩|MXNMX$|NZDNZ$|THB฿|TWDNT$|USD$|VND₫|XAFFCFA|XCDEC$|XCGCg.|XOFF\u{202F}CFA|XPFCFPF
    %d/%m/%Y|%d %0 %y|%d %1 %y|%a %d %1 %y
    %h:%n %p|%h:%n:%s %p|%h:%n:%s %p %z|%h:%n:%s %p %z
    , |, | στις | στις\u{20}
    π.μ.|μ.μ.
    UTC|Συντονισμένη Παγκόσμια Ώρα|GMT+|GMT-|:
     και |, |, | και\u{20}
     ή |, |, | ή\u{20}
    προχθές|χθες|σήμερα|αύριο|μεθαύριο
    other=σε { ημέρες|one=σε { ημέρα
    other=πριν από { ημέρες|one=πριν από { ημέρα
    Ιαν;Φεβ;Μαρ;Απρ;Μαΐ;Ιουν;Ιουλ;Αυγ;Σεπ;Οκτ;Νοε;Δεκ|Ιανουαρίου;Φεβρουαρίου;Μαρτίου;Απριλίου;Μαΐου;Ιουνίου;Ιουλίου;Αυγούστου;Σεπτεμβρίου;Οκτωβρίου;Νοεμβρίου;Δεκεμβρίου
    Κυριακή;Δευτέρα;Τρίτη;Τετάρτη;Πέμπτη;Παρασκευή;Σάββατο
    """

  private static let tr: StaticString = """
    ,|.|1|-0|%0|-%0|¤0|-¤0
    AUDAU$|BRLR$|CADCA$|CNYCN¥|EUR€|GBP£|HKDHK$|ILS₪|INR₹|JPY¥|KRW₩|MXNMX$|NZDNZ$|THB฿|TRY₺|TWDNT$|USD$|VND₫|XAFFCFA|XCDEC$|XCGCg.|XOFF\u{202F}CFA|XPFCFPF
    %d.%M.%y|%d %0 %y|%d %1 %y|%d %1 %y %a
    %J:%n|%J:%n:%s|%J:%n:%s %z|%J:%n:%s %z
     | | |\u{20}
    ÖÖ|ÖS
    UTC|Eş Güdümlü Evrensel Zaman|GMT+|GMT-|:
     ve |, |, | ve\u{20}
     veya |, |, | veya\u{20}
    evvelsi gün|dün|bugün|yarın|öbür gün
    other={ gün sonra|one={ gün sonra
    other={ gün önce|one={ gün önce
    Oca;Şub;Mar;Nis;May;Haz;Tem;Ağu;Eyl;Eki;Kas;Ara|Ocak;Şubat;Mart;Nisan;Mayıs;Haziran;Temmuz;Ağustos;Eylül;Ekim;Kasım;Aralık
    Pazar;Pazartesi;Salı;Çarşamba;Perşembe;Cuma;Cumartesi
    """

  private static let ru: StaticString = """
    ,|\u{A0}|1|-0|0\u{A0}%|-0\u{A0}%|0\u{A0}¤|-0\u{A0}¤
    AUDA$|BRLR$|CADCA$|CNYCN¥|EUR€|GBP£|HKDHK$|ILS₪|INR₹|JPY¥|KRW₩|MXNMX$|NZDNZ$|RUB₽|THB฿|TMTТМТ|TWDNT$|UAH₴|USD$|VND₫|XAFFCFA|XCDEC$|XCGCg|XOFF\u{202F}CFA|XPFCFPF
    %D.%M.%y|%d %0 %y г.|%d %1 %y г.|%a, %d %1 %y г.
    %J:%n|%J:%n:%s|%J:%n:%s %z|%J:%n:%s %z
    , |, | в | в\u{20}
    AM|PM
    UTC|Всемирное координированное время|GMT+|GMT-|:
     и |, |, | и\u{20}
     или |, |, | или\u{20}
    позавчера|вчера|сегодня|завтра|послезавтра
    many=через { дней|one=через { день|few=через { дня
    many={ дней назад|one={ день назад|few={ дня назад
    янв.;февр.;мар.;апр.;мая;июн.;июл.;авг.;сент.;окт.;нояб.;дек.|января;февраля;марта;апреля;мая;июня;июля;августа;сентября;октября;ноября;декабря
    воскресенье;понедельник;вторник;среда;четверг;пятница;суббота
    """

  private static let uk: StaticString = """
    ,|\u{A0}|1|-0|0%|-0%|0\u{A0}¤|-0\u{A0}¤
    JPY¥|UAH₴|XAFFCFA|XCGCg.|XOFF\u{202F}CFA|XPFCFPF
    %D.%M.%Y|%d %0 %y р.|%d %1 %y р.|%a, %d %1 %y р.
    %J:%n|%J:%n:%s|%J:%n:%s %z|%J:%n:%s %z
    , |, | о | о\u{20}
    дп|пп
    UTC|за всесвітнім координованим часом|GMT+|GMT-|:
     і |, |, | і\u{20}
     або |, |, | або\u{20}
    позавчора|учора|сьогодні|завтра|післязавтра
    many=через { днів|one=через { день|few=через { дні
    many={ днів тому|one={ день тому|few={ дні тому
    січ.;лют.;бер.;квіт.;трав.;черв.;лип.;серп.;вер.;жовт.;лист.;груд.|січня;лютого;березня;квітня;травня;червня;липня;серпня;вересня;жовтня;листопада;грудня
    неділя;понеділок;вівторок;середа;четвер;пʼятниця;субота
    """

  private static let ja: StaticString = """
    .|,|1|-0|0%|-0%|¤0|-¤0
    AUDA$|BRLR$|CADCA$|CNY元|EUR€|GBP£|HKDHK$|ILS₪|INR₹|JPY￥|KRW₩|MXNMX$|NZDNZ$|TWDNT$|USD$|VND₫|XAFFCFA|XCDEC$|XCGCg|XOFF\u{202F}CFA|XPFCFPF
    %y/%M/%D|%y/%M/%D|%y年%m月%d日|%y年%m月%d日%a
    %j:%n|%j:%n:%s|%j:%n:%s %z|%j時%n分%s秒 %z
     | | |\u{20}
    午前|午後
    UTC|協定世界時|GMT+|GMT-|:
    、|、|、|、
    または|、|、|、または
    一昨日|昨日|今日|明日|明後日
    other={ 日後
    other={ 日前
    
    日曜日;月曜日;火曜日;水曜日;木曜日;金曜日;土曜日
    """

  private static let zh: StaticString = """
    .|,|1|-0|0%|-0%|¤0|-¤0
    AUDAU$|BRLR$|CADCA$|CNY¥|EUR€|GBP£|HKDHK$|ILS₪|INR₹|JPYJP¥|KRW₩|MXNMX$|NZDNZ$|TWDNT$|USDUS$|VND₫|XAFFCFA|XCDEC$|XCGCg.|XOFF\u{202F}CFA|XPFCFPF
    %y/%m/%d|%y年%m月%d日|%y年%m月%d日|%y年%m月%d日%a
    %J:%n|%J:%n:%s|%z %J:%n:%s|%z %J:%n:%s
     | | |\u{20}
    上午|下午
    UTC|协调世界时|GMT+|GMT-|:
    和|、|、|和
    或|、|、|或
    前天|昨天|今天|明天|后天
    other={天后
    other={天前
    
    星期日;星期一;星期二;星期三;星期四;星期五;星期六
    """

  private static let ko: StaticString = """
    .|,|1|-0|0%|-0%|¤0|-¤0
    AUDAU$|BRLR$|CADCA$|CNYCN¥|EUR€|GBP£|HKDHK$|ILS₪|INR₹|JPYJP¥|KRW₩|MXNMX$|NZDNZ$|TWDNT$|USDUS$|VND₫|XAFFCFA|XCDEC$|XCGCg.|XOFF\u{202F}CFA|XPFCFPF
    %Y. %m. %d.|%y. %m. %d.|%y년 %0 %d일|%y년 %0 %d일 %a
    %p %h:%n|%p %h:%n:%s|%p %h시 %k분 %q초 %z|%p %h시 %k분 %q초 %z
     | | |\u{20}
    AM|PM
    UTC|협정 세계시|GMT+|GMT-|:
     및 |, |, | 및\u{20}
     또는 |, |, | 또는\u{20}
    그저께|어제|오늘|내일|모레
    other={일 후
    other={일 전
    1월;2월;3월;4월;5월;6월;7월;8월;9월;10월;11월;12월
    일요일;월요일;화요일;수요일;목요일;금요일;토요일
    """

  private static let ar: StaticString = """
    .|,|1|\u{200E}-0|0\u{200E}%\u{200E}|\u{200E}-0\u{200E}%\u{200E}|\u{200F}0\u{A0}¤|\u{200F}\u{200E}-0\u{A0}¤
    AEDد.إ.\u{200F}|AUDAU$|BHDد.ب.\u{200F}|BRLR$|CADCA$|CNYCN¥|DZDد.ج.\u{200F}|EGPج.م.\u{200F}|EUR€|GBPUK£|HKDHK$|ILS₪|INR₹|IQDد.ع.\u{200F}|IRRر.إ.|JODد.أ.\u{200F}|JPYJP¥|KRW₩|KWDد.ك.\u{200F}|LBPل.ل.\u{200F}|LYDد.ل.\u{200F}|MADد.م.\u{200F}|MRUأ.م.|MXNMX$|NZDNZ$|OMRر.ع.\u{200F}|QARر.ق.\u{200F}|SARر.س.\u{200F}|SDGج.س.|SYPل.س.\u{200F}|THB฿|TNDد.ت.\u{200F}|TWDNT$|USDUS$|VND₫|XAFFCFA|XCDEC$|XCGCg.|XOFF\u{202F}CFA|XPFCFPF|YERر.ي.\u{200F}
    %d\u{200F}/%m\u{200F}/%y|%D\u{200F}/%M\u{200F}/%y|%d %0 %y|%a، %d %0 %y
    %h:%n %p|%h:%n:%s %p|%h:%n:%s %p %z|%h:%n:%s %p %z
    ، |، | في | في\u{20}
    ص|م
    UTC|التوقيت العالمي المنسق|غرينتش+|غرينتش-|:
     و| و| و| و
     أو | أو | أو | أو\u{20}
    أول أمس|أمس|اليوم|غدًا|بعد الغد
    zero=خلال { يوم|one=خلال يوم واحد|two=خلال يومين|few=خلال { أيام|many=خلال { يومًا|other=خلال { يوم
    zero=قبل { يوم|one=قبل يوم واحد|two=قبل يومين|few=قبل { أيام|many=قبل { يومًا|other=قبل { يوم
    يناير;فبراير;مارس;أبريل;مايو;يونيو;يوليو;أغسطس;سبتمبر;أكتوبر;نوفمبر;ديسمبر
    الأحد;الاثنين;الثلاثاء;الأربعاء;الخميس;الجمعة;السبت
    """
}
