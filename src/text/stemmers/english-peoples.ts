/**
 * Countries and parts of the world, each with the words for its people, its language and what belongs to it, as news in
 * English write them: the member states of the United Nations and what else news speak of.
 */
export const PEOPLES: readonly string[] =
  `afghanistan afghan|africa african|albania albanian|algeria algerian|america american|angola angolan|
  arabia arabian|argentina argentine argentinian|armenia armenian|asia asian|australia australian|
  austria austrian|azerbaijan azerbaijani azeri|bahrain bahraini|bangladesh bangladeshi|belarus belarusian|
  belgium belgian|bolivia bolivian|bosnia bosnian|brazil brazilian|britain british briton|bulgaria bulgarian|
  burma burmese|burundi burundian|cambodia cambodian|cameroon cameroonian|canada canadian|catalonia catalan|
  chad chadian|chechnya chechen|chile chilean|china chinese|colombia colombian|congo congolese|crimea crimean|
  croatia croatian croat|cuba cuban|cyprus cypriot|czechia czech|denmark dane danish|djibouti djiboutian|
  dominica dominican|ecuador ecuadorian|egypt egyptian|england english|eritrea eritrean|estonia estonian|
  ethiopia ethiopian|europe european|fiji fijian|finland finn finnish|france french|gabon gabonese|
  gambia gambian|gaza gazan|georgia georgian|germany german|ghana ghanaian|greece greek|guatemala guatemalan|
  guinea guinean|guyana guyanese|haiti haitian|honduras honduran|hungary hungarian|iceland icelandic|
  india indian|indonesia indonesian|iran iranian|iraq iraqi|ireland irish|israel israeli|italy italian|
  ivory ivorian|jamaica jamaican|japan japanese|jordan jordanian|kashmir kashmiri|kazakhstan kazakh|
  kenya kenyan|korea korean|kosovo kosovan|kurd kurdish|kuwait kuwaiti|kyrgyzstan kyrgyz|laos lao laotian|
  latvia latvian|lebanon lebanese|liberia liberian|libya libyan|lithuania lithuanian|macedonia macedonian|
  madagascar malagasy|malawi malawian|malaysia malaysian|mali malian|malta maltese|mauritania mauritanian|
  mexico mexican|moldova moldovan|mongolia mongolian|montenegro montenegrin|morocco moroccan|
  mozambique mozambican|myanmar myanmarese|namibia namibian|nepal nepalese nepali|netherlands dutch|
  nicaragua nicaraguan|niger nigerien|nigeria nigerian|norway norwegian|oman omani|pakistan pakistani|
  palestine palestinian|panama panamanian|paraguay paraguayan|paris parisian|peru peruvian|
  philippines filipino|poland polish|portugal portuguese|qatar qatari|romania romanian|russia russian|
  rwanda rwandan|salvador salvadoran|scotland scot scottish|senegal senegalese|serbia serb serbian|
  sicily sicilian|singapore singaporean|slovakia slovak slovakian|slovenia slovene slovenian|somalia somali|
  spain spaniard spanish|sudan sudanese|sweden swede swedish|switzerland swiss|syria syrian|taiwan taiwanese|
  tajikistan tajik|tanzania tanzanian|texas texan|thailand thai|tibet tibetan|tunisia tunisian|
  turkey turk turkish|turkmenistan turkmen|uganda ugandan|ukraine ukrainian|uruguay uruguayan|uzbekistan uzbek|
  venezuela venezuelan|vietnam vietnamese|wales welsh|yemen yemeni|zambia zambian|zimbabwe zimbabwean`.split(
    '|',
  );
