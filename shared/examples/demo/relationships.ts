/** Stated relations of the demo, and the pairs that bridge two circles. */

/** person | relation | person | note. `introduced`: the first introduced the second to the user. */
export const RELATIONS_TABLE = `
  Franz Obermeier   | partner      | Lieselotte Obermeier |
  Marta Vance-Ruiz  | partner      | Edgar Ruiz           |
  Anton Ruiz        | partner      | Wen Ruiz-Chao        |
  Salvador Ruiz     | partner      | Pilar Ruiz           |
  Esme Okafor       | partner      | Vikram Sethi         |
  Solveig Berntsen  | partner      | Lars-Erik Holm       | separated
  Marta Vance-Ruiz  | parent       | Clara Ruiz           |
  Marta Vance-Ruiz  | parent       | Anton Ruiz           |
  Edgar Ruiz        | parent       | Clara Ruiz           |
  Edgar Ruiz        | parent       | Anton Ruiz           |
  Anton Ruiz        | parent       | Theo Ruiz            |
  Abel Ruiz         | parent       | Edgar Ruiz           |
  Leonor Ruiz       | parent       | Edgar Ruiz           |
  Dorothea Vance    | parent       | Bea Vance            |
  Clara Ruiz        | sibling      | Anton Ruiz           |
  Bea Vance         | sibling      | Rufus Vance          |
  Imogen Vance      | sibling      | Casper Vance         |
  Dorothea Vance    | sibling      | Marta Vance-Ruiz     |
  Salvador Ruiz     | relative     | Edgar Ruiz           |
  Wen Ruiz-Chao     | relative     | Wei-Ling Chao        | cousins, as we found out at the wedding
  Ines Carvalho     | colleague    | Priya Raman          |
  Kwame Boateng     | colleague    | Yuki Tanabe          |
  Tobias Lindqvist  | colleague    | Hannah Weissmann     |
  Anselm Richter    | colleague    | Ulrich Nachtigall    |
  Anselm Richter    | colleague    | Marguerite Allard    |
  Lorna Fitzgerald  | colleague    | Anselm Richter       |
  Henrik Sund       | friend       | Winston Adeyemi      |
  Jonas Hedberg     | close-friend | Aoife Brennan        |
  Tomasz Zieliński  | close-friend | Naomi Takahashi      |
  Noor Haddad       | friend       | Philippa Stone       |
  Lucia Ferrari     | friend       | Yetunde Balogun      |
  Margit Halloran   | friend       | Thandiwe Nkosi       |
  Corinne Duval     | knows        | Linnea Strand        |
  Kristof Molnár    | knows        | Sunniva Dahl         |
  Esme Okafor       | friend       | Adaeze Obi           | the book club
  Esme Okafor       | friend       | Gwendolyn Marsh      | the book club
  Esme Okafor       | knows        | Saoirse Kelly        | the book club
  Adaeze Obi        | friend       | Saoirse Kelly        | the book club
  Adaeze Obi        | knows        | Gwendolyn Marsh      | the book club
  Gwendolyn Marsh   | knows        | Vikram Sethi         | the book club
  Vikram Sethi      | knows        | Saoirse Kelly        | the book club
  Nadia Szabó       | friend       | Tove Jansdotter      | the running club
  Nadia Szabó       | friend       | Alasdair Boyd        | the running club
  Nadia Szabó       | knows        | Keisha Grant         | the running club
  Nadia Szabó       | knows        | Mohan Pereira        | the running club
  Tove Jansdotter   | friend       | Keisha Grant         | the running club
  Alasdair Boyd     | friend       | Mohan Pereira        | the running club
  Tove Jansdotter   | knows        | Alasdair Boyd        | the running club
  Luc Gagnon        | colleague    | Maïka Petiquay       |
  Luc Gagnon        | colleague    | Jean-Marc Ouellet    |
  Jean-Marc Ouellet | friend       | Élodie Fortin        |
  Odile Tremblay    | introduced   | Luc Gagnon           |
  Priya Raman       | introduced   | Sadia Rahman         |
  Margit Halloran   | introduced   | Noelia Prieto        |
  Tomasz Zieliński  | introduced   | Esther Kim           |
  Noor Haddad       | introduced   | Abdi Warsame         |
  Lucia Ferrari     | introduced   | Patrick Mbeki        |
  Anselm Richter    | introduced   | Emre Yildirim        |
  Daniela Popescu   | introduced   | Catalina Reyes       |
  Henrik Sund       | introduced   | Gerard Poole         |
  Gideon Katz       | introduced   | Anouk Lefèvre        |
  Anouk Lefèvre     | introduced   | Bronwyn Ellis        |
`;

/**
 * Two people of different circles who were together with the user, and by whom alone the two circles touch:
 * person | person | times | first time, days ago | interest | note
 */
export const BRIDGES_TABLE = `
  Odile Tremblay    | Henrik Sund       | 3 | 600  | folk songs           | supper on the Danforth, the two compared river songs
  Priya Raman       | Tomasz Zieliński  | 3 | 820  | coffee               | ran the waterfront, the two outpaced me, coffee after
  Noor Haddad       | Lucia Ferrari     | 3 | 700  | cooking              | cardamom ice cream, their first experiment together
  Bea Vance         | Jonas Hedberg     | 3 | 900  | theatre              | both at the first night, by chance
  Esme Okafor       | Ruth Feldstein    | 3 | 640  | opera                | the judge disputed the verdict in the novel
  Emre Yildirim     | Luca Bianchi      | 3 | 500  | coffee               | cupping, eleven coffees, no sleep
  Isidore Lamb      | Daniela Popescu   | 3 | 880  | jazz                 | lunch of two editors, manuscripts between the plates
`;
