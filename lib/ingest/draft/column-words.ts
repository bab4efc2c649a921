/** Figures that an official table may give of an occupation. */
export const figures = ["mean", "p10", "p25", "p50", "p75", "p90", "count"] as const;

/** What columns are called, by what they hold: words that stand alone, and parts of words in languages that join them. */
export const words = {
  title:
    /(?<!\p{L})(job ?title|title|intitulé|intitule|libellé|role|position|occupations?|profession|designation|vacancy|description|beruf|tätigkeit|titel|poste|métier|profession|puesto|ocupación|ocupação|cargo|profissão|mansione|qualifica|tehtävä|stanowisko|zawód|pozice|povolání|zaměstnání|munkakör|yrke|befattning|stilling|functie|beroep)(?!\p{L})|nimike|ammatti|berufs?bezeichnung|^jobs?$|職種|職業|職名|職位|직업|직무/iu,
  country:
    /(?<!\p{L})(country|land|pays|país|paese|maa|kraj|země|location|nation)(?!\p{L})|国名|国籍/iu,
  experience:
    /(?<!\p{L})(yoe|berufsjahre|expérience|experiencia|doświadczenie|praxe)(?!\p{L})|experience|experiência|erfarenhet|ervaring|erfahrung|kokemus|経験|경력/iu,
  years: /(?<!\p{L})years(?!\p{L})/iu,
  // Years with one employer, or of learning, are none of work.
  tenure:
    /(?<!\p{L})(at|in|with) (the |this |your |my |current )*(company|employer|job|role|position|firm)(?!\p{L})|yearsatcompany|tenure|(?<!\p{L})(writing|written) code|coding|programm(ing|ieren)(?!\p{L})|(years? )?code$|(?<!\p{L})(age|old|alter)(?!\p{L})|education|school/iu,
  low: /(?<!\p{L})(min(imum)?|from|low(er)?|floor|von|ab|de|od|alkaen)(?!\p{L})/iu,
  high: /(?<!\p{L})(max(imum)?|to|high|upper|ceiling|bis|à|do|asti)(?!\p{L})/iu,
  amount:
    /(?<!\p{L})(pay|payscale|salarial|salariale|wages?|remuneration|income|gross|ctc|package|comp|brutto|salaire|sueldo|salario|salário|stipendio|retribuzione|salaris|lön|løn|lønn|wynagrodzenie|plat|mzda|bruto|fizetés|ücret|maaş)(?!\p{L})|salary|salaries|compensation|earnings|gehalt|lohn|verdienst|entgelt|vergütung|palkka|ansio|年収|年俸|月給|給与|賃金|연봉|급여/iu,
  // By what the column holds: "Per hour", "MONTH".
  period:
    /(?<!\p{L})((per ?)?(hour|day|week|fortnight|month|annum|year)(ly)?|daily|annual(ly)?|p\.a\.|stunde|tag|monat|jahr|heure|jour|mois|hora|mes|tunti|kuukausi)(?!\p{L})/iu,
  employment:
    /full.?time|part.?time|(?<!\p{L})(FT|PT|contract(or)?|freelance|vollzeit|teilzeit|temps (plein|partiel)|tiempo (completo|parcial)|kokoaika(inen)?|osa-aika(inen)?|heltid|deltid|pełny etat|voltijd|deeltijd)(?!\p{L})/iu,
  share:
    /(?<!\p{L})(fte|full.?time equivalent|workload|hours? (per|a|\/) ?week|weekly hours|contracted hours|horas ?contratuais|quotité|työaika)(?!\p{L})|pensum|wochenstunden|wochenarbeitszeit|stellenumfang|beschäftigungsgrad|horascontratuais|tjänstgöringsgrad|stillingsprosent/iu,
  currency:
    /(?<!\p{L})(currency|währung|devise|moneda|valuta|měna|waluta|valuutta)(?!\p{L})|通貨/iu,
  year: /(?<!\p{L})(year|date|timestamp|posted|published|publishedat|jahr|année|año|rok|vuosi|år)(?!\p{L})|年度/iu,
  code: /(?<!\p{L})(code|soc|isco(-?08)?|cz-isco|esco|noc|anzsco|kldb|ssyk|styrk)(?!\p{L})|コード|코드/iu,
  mean: /(?<!\p{L})(mean|average|durchschnitt|moyenn?e?|genomsnitt\p{L}*|gjennomsnitt\p{L}*|media|průměr|średnia|keskiarvo|medelvärde|gemiddelde)(?!\p{L})|平均/iu,
  p10: /(?<![\p{L}\d])(p ?10|10|10th.*|pct ?10|1\. ?de[cz]il|d1)(?![\p{L}\d])/iu,
  p25: /(?<![\p{L}\d])(p ?25|25|25th.*|pct ?25|1\. ?[kq]vartil|q1|lower quartile)(?![\p{L}\d])/iu,
  p50: /(?<![\p{L}\d])(p ?50|50|50th.*|median|medián|médiane|mediana|mediaani|q2)(?![\p{L}\d])|中央値/iu,
  p75: /(?<![\p{L}\d])(p ?75|75|75th.*|pct ?75|3\. ?[kq]vartil|q3|upper quartile)(?![\p{L}\d])/iu,
  p90: /(?<![\p{L}\d])(p ?90|90|90th.*|pct ?90|9\. ?de[cz]il|d9)(?![\p{L}\d])/iu,
  count:
    /(?<!\p{L})(jobs|employees|employment|tot emp|headcount|count|respondents|answers|n|počet.*|beschäftigte|anzahl|effectif|lukumäärä|antal)(?!\p{L})|労働者数/iu,
} as const;

/** Words of pay that is left after tax. */
export const afterTax =
  /(?<!\p{L})(net|netto|nett[aeos]|nets|neto|líquido|čistá|čistý|kézhez)(?!\p{L})|netto(lohn|gehalt|palkka|lön)|take-?home|手取り/iu;
/** Words of what is paid beside the pay itself, of pay at another time than now, and of what the law says of pay. */
export const besidePay =
  /(?<!\p{L})(bonus|equity|stock|shares|commission|overtime|allowance|benefits|prämie|prime|ago|previous|last year|expected|desired|prevailing|reported)(?!\p{L})|stockgrant/iu;
/** "(without bonus and stocks)", "inkl. Bonus": what a name says of what is in it or not. */
export const leftOut =
  /\(?(?<!\p{L})(with|including|incl\.?|mit|inkl\.?|without|excluding|excl\.?|not including|before|ohne|exkl\.?|hors|sans|sin|sem|senza|bez)(?!\p{L})[^)]*\)?/giu;
/** Words of what tells the gross from the net. */
export const taxWord =
  /^(gross|net|brutto|netto|bruto|neto|brut|lordo|before tax|after tax|(gross|net) (pay|salary)|税込|手取り)$/iu;
/** Names of a column that tells it by yes and no. */
export const taxName =
  /(?<!\p{L})(gross|brutto|bruto|brut|net|netto|before tax|after tax)(?!\p{L})/iu;
/** Words of a level, alone in a column of levels. */
export const levelWord =
  /^(entry|junior|jr|mid|middle|medior|intermediate|regular|senior|sr|lead|principal|staff|expert|executive|director|intern|trainee|c[ _-]?level|júnior|pleno|sênior|einsteiger|EN|MI|SE|EX)\.?([ _-]?level)?$/iu;
/** Words of a column that marks amounts which nobody pays. */
export const guessed = /(?<!\p{L})(predicted|estimated|imputed|inferred|geschätzt)(?!\p{L})/iu;
/** Beside "median" and the like: how a figure changed, how sure it is, or what part of all jobs it counts ("PCT_TOTAL" of BLS). */
export const noFigure =
  /(?<!\p{L})(change|error|rse|prse|jobs 1000|per 1,?000|quotient|pct total|pct rpt|cv|coefficient|variation|veränderung|évolution|confidence)(?!\p{L})/iu;
