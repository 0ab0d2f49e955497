/** Words that news and questions use for one another, a group a row, in languages beside English. */
export const NEAR_WORDS_OTHERS: Readonly<Record<string, string>> = {
  de: `sterben starb gestorben tot tote toten todesopfer tod leben umkommen umgekommen töten getötet|verletzt verletzte
    verletzten wunden verwundet|unfall unglück zusammenstoß kollision crash|feuer brand|schließen geschlossen sperren
    gesperrt sperrung schließung zu|öffnen geöffnet eröffnen eröffnet eröffnung start|erhöhen erhöht anheben angehoben
    erhöhung steigen gestiegen anstieg steigerung mehr|senken gesenkt senkung sinken gesunken fallen gefallen rückgang
    kürzen gekürzt kürzung weniger|kosten kostet preis teuer euro|grund ursache wegen anlass auslöser|zins zinssatz
    leitzins|lohn gehalt bezahlung verdienen|streik streiken arbeitskampf ausstand arbeit niederlegen|zurücktreten
    zurückgetreten rücktritt trat zurück abtreten amt niederlegen|gewinnen gewann gewonnen sieg sieger siegen gewinner
    schlagen|verlieren verlor verloren niederlage|wählen gewählt wahl|festnehmen festgenommen festnahme verhaften
    verhaftet verhaftung|angreifen angegriffen angriff attacke|entlassen entlassung kündigen kündigung stelle stellen
    arbeitsplatz arbeitsplätze abbau streichen|ernennen ernannt berufen nachfolger chef leiten leiter|firma unternehmen
    konzern|arzt ärzte mediziner|krankenhaus krankenhäuser klinik kliniken spital|mensch menschen person personen leute
    einwohner|kind kinder|polizist polizei beamte|beginnen begann begonnen anfangen start starten|enden ende endete
    beendet schluss|stattfinden stattgefunden finden statt|sagen erklären mitteilen|einigen einigung geeinigt abkommen
    vertrag tarifvertrag kompromiss|fordern forderung verlangen gefordert|passagier fahrgast fahrgäste insassen|
    überschwemmung hochwasser flut|evakuieren evakuiert evakuierung sicherheit gebracht|kaufen gekauft kauf übernehmen
    übernahme erwerben|verkaufen verkauft verkauf|bauen gebaut bau errichten|urteil verurteilt verurteilen strafe|besuchen
    besuch reisen reise treffen getroffen|gesetz regel verordnung|bekommen erhalten erhielt`,
  fr: `mourir mort morts morte mortes décès décédé tué tués tuée tuées tuer victime victimes vie|blessé blessés blesser blessures|accident
    collision catastrophe crash|incendie feu|fermer fermé fermeture|ouvrir ouvert ouverture|augmenter augmentation hausse
    relever monter hausser|baisser baisse réduire réduction diminuer chute|coûter coût prix euros|raison cause motif
    provoquer causer|salaire paie rémunération|grève grévistes|démissionner démission quitter départ|gagner remporter
    victoire vainqueur battre|perdre défaite|élire élu élection|arrêter arrestation interpeller interpellé garde|attaquer
    attaque attentat|licencier licenciement emplois postes supprimer suppression|nommer nommé nomination succéder|entreprise
    société groupe firme|médecin docteur|hôpital clinique|personne personnes gens habitants|enfant enfants|policier police|
    commencer début débuter lancer|finir fin terminer|accord compromis signer traité|demander réclamer exiger|passager
    passagers voyageurs|inondation inondations crue crues|évacuer évacués évacuation|acheter achat racheter acquérir|vendre
    vente|construire construction bâtir|condamner condamné peine jugement|visiter visite voyage rencontrer|loi règle décret`,
  es: `morir murió murieron muerto muertos muerta muerte fallecer fallecido fallecidos víctimas vida matar|herido heridos
    heridas herir|accidente choque colisión chocar siniestro|incendio fuego|cerrar cerrado cierre|abrir abierto apertura|
    subir subida aumentar aumento elevar alza|bajar bajada caer cayó caída reducir redujo reducción descenso|costar coste costo precio
    euros vale|razón causa motivo provocar causar|salario sueldo paga|huelga paro|dimitir dimisión renunciar renuncia
    cargo|ganar ganó victoria ganador vencer|perder derrota|elegir elegido elecciones|detener detuvo detenido detención arrestar|
    atacar ataque atentado|despedir despido despidos empleos puestos recortar|nombrar nombrado suceder|empresa compañía
    firma|médico doctor|hospital clínica|persona personas gente habitantes|niño niños menores|policía agentes|empezar
    comenzar inicio|terminar fin acabar|acuerdo pacto firmar tratado|pedir pidió pidieron exigir reclamar|pasajero pasajeros viajeros|
    inundación inundaciones riada crecida|evacuar evacuados evacuación|comprar compra adquirir|vender venta|construir
    construcción|condenar condenado pena sentencia|visitar visita viaje reunirse|ley norma decreto|ascender importe suma
    total|altura nivel alcanzar`,
  it: `morire morto morti morta morte vittime decesso deceduto deceduti decedute uccidere ucciso vita|ferito feriti ferire|incidente scontro
    collisione|incendio fuoco|chiudere chiuso chiusura|aprire aperto apertura|aumentare aumento salire rialzo|calare calo
    scendere riduzione ridurre|costare costo prezzo euro|ragione causa motivo|stipendio salario|sciopero|dimettersi dimissioni
    dimesso lasciare|vincere vinto vittoria vincitore|perdere sconfitta|eleggere eletto elezioni|arrestare arresto fermato|
    attaccare attacco attentato|licenziare licenziamenti posti|nominare nominato|azienda società impresa|medico dottore|ospedale
    clinica|persona persone gente|accordo patto|alluvione piena|legge norma decreto`,
  pt: `morrer morreu morreram morto mortos morte vítimas matar vida|ferido feridos ferir|acidente choque colisão|incêndio
    fogo|fechar fechado fechada|abrir aberto abertura|aumentar aumento subir alta|cair queda baixar reduzir redução|custar
    custo preço custa euros|razão causa motivo|salário|greve|demitir demissão renunciar renúncia|vencer ganhar ganhou venceu
    vitória vencedor|perder derrota|eleger eleito eleição eleições|prender preso detido detenção|atacar ataque atentado|nomear
    nomeado|empresa companhia|médico doutor|hospital clínica|pessoa pessoas gente|acordo pacto|inundação enchente cheia|lei
    norma decreto`,
  nl: `sterven stierf stierven gestorven dood doden dode overleden omgekomen leven slachtoffers|gewond gewonden|ongeluk
    ongeval botsing|brand vuur|sluiten gesloten dicht sluiting|openen open opening|verhogen verhoging stijgen stijging|verlagen
    daling dalen|kosten kost prijs euro|reden oorzaak|loon salaris|staking staken|aftreden afgetreden opstappen ontslag|winnen
    won gewonnen winst winnaar|verliezen verloor verloren|verkiezing verkiezingen gekozen|arresteren aangehouden opgepakt|aanval
    aanslag|bedrijf onderneming|arts dokter|ziekenhuis|mens mensen personen|akkoord verdrag|overstroming|wet regel`,
  pl: `umrzeć zmarł zmarła zginąć zginął zginęło zginęli śmierć ofiary zabity zabitych martwy|ranny ranni rannych|wypadek
    zderzenie katastrofa|pożar ogień|zamknąć zamknięty zamknięto|otworzyć otwarty otwarcie|wzrost podnieść podwyżka|spadek
    obniżka|kosztować koszt cena złotych|powód przyczyna|płaca pensja|strajk|dymisja rezygnacja zrezygnował odszedł|wygrać
    wygrał zwycięstwo zwycięzca|wybory wybrany|zatrzymać zatrzymany aresztowany|atak zamach|firma spółka|lekarz|szpital|osoba
    osób ludzi|umowa porozumienie|powódź|ustawa prawo`,
  ru: `умереть умер умерла умерло умерли погибнуть погиб погибли погибло смерть жертвы убит убиты|ранен ранены пострадать пострадали
    пострадавшие|авария катастрофа столкновение дтп крушение|пожар возгорание|закрыть закрыт закрыли|открыть открыт открытие|
    повысить повышение рост вырос|снизить снижение упал|стоить стоимость цена рублей|причина повод|зарплата|забастовка|отставка
    ушел|победить победил победа победитель выиграть выиграл|выборы избран|задержать задержан арестован|атака нападение удар|компания
    предприятие|врач|больница|человек люди людей|соглашение договор|наводнение паводок|закон`,
  uk: `померти помер померла померло померли загинути загинув загинули загинуло смерть жертви вбито убито|поранений поранено поранені постраждали|аварія
    катастрофа зіткнення дтп|пожежа займання|закрити закрито закрили|відкрити відкрито відкриття|підвищити підвищення зростання|
    знизити зниження|коштувати вартість ціна гривень|причина|зарплата|страйк|відставка|перемогти переміг перемога переможець|вибори
    обраний|затримати затримано|атака напад удар|компанія підприємство|лікар|лікарня|людина люди людей осіб|угода договір|повінь|закон`,
};
