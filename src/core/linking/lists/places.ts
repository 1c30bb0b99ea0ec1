const phrases = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .split('|')
      .map((phrase) => phrase.replace(/\s+/g, ' ').trim())
      .filter((phrase) => phrase !== ''),
  );

/** States, territories and the like of federal countries: their offices bear the names of national ones. Folded. From ISO 3166-2. */
export const REGIONS: ReadonlySet<string> = phrases(
  `alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|
  iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|
  new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|
  south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington state|west virginia|wisconsin|wyoming|puerto rico|
  guam|district of columbia|calif.|colo.|conn.|fla.|ga.|ill.|ind.|mass.|mich.|minn.|miss.|mo.|neb.|nev.|n.y.|n.j.|n.c.|n.d.|s.c.|
  s.d.|okla.|ore.|pa.|tenn.|tex.|va.|wash.|wis.|wyo.|sd|tx|ontario|quebec|alberta|manitoba|british columbia|nova scotia|queensland|
  new south wales|bavaria|bayern|hessen|sachsen|cataluna|catalunya|catalan|catalonia|euskadi|andalucia|galicia|valencia|
  aragon|navarra|scotland|scottish|wales|welsh|northern ireland|jalisco|chiapas|oaxaca|sonora|sinaloa|guerrero|michoacan|
  nuevo leon|tamaulipas|veracruz|puebla|durango|zacatecas|tabasco|yucatan|quintana roo|baja california|estado de mexico|
  state of mexico|mexico city|ciudad de mexico|hong kong|sao paulo|minas gerais`,
);

/** Countries and their adjectives in the languages of the sample. Folded. From ISO 3166-1, the adjectives by hand. */
export const COUNTRIES: ReadonlySet<string> = phrases(
  `afghan|afghanistan|albanian|albania|algerian|algeria|argelia|argentina|argentine|argentinian|argentino|armenia|armenian|
  australia|australian|australiano|austria|austrian|azerbaijan|bahrain|bangladesh|bangladeshi|belarus|belarusian|belgium|belgian|
  belgica|bolivia|bolivian|boliviano|boliviana|bosnia|brazil|brazilian|brasil|brasileno|brasilena|brasileiro|brasileira|britain|
  british|britanico|britanica|uk|united kingdom|reino unido|bulgaria|bulgarian|cambodia|cambodian|canada|canadian|canadiense|
  chile|chilean|chileno|chilena|china|chinese|chino|colombia|colombian|colombiano|colombiana|congo|costa rica|costarricense|
  croatia|croatian|cuba|cuban|cubano|cubana|cyprus|czech|denmark|danish|dominican|dominicano|dominicana|dutch|ecuador|
  ecuadorian|ecuatoriano|ecuatoriana|egypt|egyptian|egipto|el salvador|salvadoran|salvadoreno|salvadorena|estonia|estonian|
  ethiopia|ethiopian|finland|finnish|france|french|francia|frances|francesa|francais|georgian|germany|german|alemania|aleman|
  alemana|deutsch|deutschland|ghana|greece|greek|grecia|guatemala|guatemalan|guatemalteco|guatemalteca|haiti|haitian|haitiano|
  honduras|honduran|hondureno|hondurena|hungary|hungarian|iceland|india|indian|indonesia|indonesian|iran|iranian|irani|iraq|
  iraqi|ireland|irish|israel|israeli|italy|italian|italia|italiano|italiana|jamaica|japan|japanese|japon|jordan|jordanian|
  kazakhstan|kenya|kenyan|korea|korean|north korea|north korean|south korea|south korean|kosovo|kuwait|kuwaiti|latvia|lebanon|
  lebanese|libya|libyan|lithuania|malaysia|malaysian|mexico|mexican|mexicano|mexicana|mexiko|mexicain|messico|meksyk|moldova|
  mongolia|morocco|moroccan|marruecos|myanmar|nepal|netherlands|new zealand|nicaragua|nicaraguan|nicaraguense|nigeria|nigerian|
  norway|norwegian|pakistan|pakistani|palestinian|panama|panamanian|panameno|panamena|paraguay|paraguayan|paraguayo|peru|
  peruvian|peruano|peruana|philippine|philippines|filipinas|poland|polish|polonia|portugal|portuguese|portugues|portuguesa|
  qatar|qatari|romania|romanian|russia|russian|rusia|ruso|rusa|saudi|saudi arabia|serbia|serbian|singapore|singaporean|slovakia|
  slovenia|somalia|south africa|south african|spain|spanish|espana|espanol|espanola|sri lanka|sudan|sudanese|sweden|swedish|
  switzerland|swiss|suiza|syria|syrian|siria|taiwan|taiwanese|tajikistan|tanzania|thailand|thai|tunisia|tunisian|turkey|turkish|
  turquia|turco|turca|uganda|ugandan|ukraine|ukrainian|ucrania|ucraniano|uae|emirati|uruguay|uruguayan|uruguayo|uruguaya|
  uzbekistan|vatican|vaticano|venezuela|venezuelan|venezolano|venezolana|vietnam|vietnamese|yemen|yemeni|zambia|zimbabwe|
  bahamas|bahamian|barbados|barbadian|belize|belizean|jamaican|trinidad|trinidad and tobago|guyana|guyanese|suriname|samoa|samoan|
  fiji|fijian|papua new guinea|solomon islands|tonga|malta|maltese|luxembourg|monaco|andorra|north macedonia|montenegro|
  kyrgyzstan|kyrgyz|turkmenistan|oman|omani|maldives|bhutan|laos|brunei|timor-leste|mongolian|malaysian|
  angola|angolan|benin|botswana|burkina faso|burundi|cameroon|cameroonian|cape verde|djibouti|eritrea|eritrean|gabon|gambia|
  gambian|ghanaian|guinea|guinean|ivory coast|ivorian|kenyan|lesotho|liberia|liberian|madagascar|malawi|malawian|mali|malian|
  mauritania|mauritius|mozambique|namibia|namibian|niger|rwanda|rwandan|senegal|senegalese|seychelles|sierra leone|somali|
  tanzanian|togo|zambian|zimbabwean|greenland|macau|equatorial guinea|liechtenstein|palestine|latvian|lithuanian|
  slovak|slovenian|croat|serb|icelandic|moldovan|kosovar|cypriot|bosnian|
  american|us|u.s.|united states|estados unidos|estadounidense|norteamericano|norteamericana|ee.uu.|eeuu|eu`,
);

/** Seats of governments that stand for them ("Seoul's foreign ministry"). Folded. */
export const CAPITALS: ReadonlySet<string> = phrases(
  `ankara|athens|baghdad|bangkok|beijing|beirut|berlin|bogota|brasilia|brussels|bucharest|budapest|buenos aires|cairo|canberra|
  caracas|copenhagen|damascus|dublin|hanoi|helsinki|islamabad|jakarta|jerusalem|kabul|kiev|kyiv|kuala lumpur|lima|lisbon|
  london|madrid|managua|manila|moscow|nairobi|new delhi|oslo|ottawa|panama|paris|pekin|moscu|pretoria|pyongyang|quito|riyadh|
  rome|santiago|seoul|stockholm|taipei|tegucigalpa|tehran|tel aviv|tokyo|vienna|warsaw|wellington`,
);
