/// The tables and columns of the children-looked-after return, in the words of the dictionary.
enum ReturnedTables {
  /// For each table of this year's return its entity, and for each of its columns the field.
  static let words: [String: (entity: String, fields: [String: String])] = [
    "Header": (
      "returned child",
      [
        "CHILD": "child",
        "SEX": "sex",
        "DOB": "date of birth",
        "ETHNIC": "ethnic origin",
        "UPN": "unique pupil number",
        "MOTHER": "mother",
        "MC_DOB": "date of birth of mother's child",
        "UASC": "unaccompanied",
        "UASC_STATUS": "unaccompanied",
      ]
    ),
    "Episodes": (
      "returned episode",
      [
        "CHILD": "child",
        "DECOM": "start",
        "RNE": "reason started",
        "LS": "legal status",
        "CIN": "category of need",
        "PLACE": "placement type",
        "PLACE_PROVIDER": "placement provider",
        "DEC": "end",
        "DATE_EPISODE_CEASED": "end",
        "REC": "reason ended",
        "REASON_PLACE_CHANGE": "reason placement changed",
        "HOME_POST": "home postcode",
        "PL_POST": "placement postcode",
        "URN": "Ofsted number",
        "PL_LOCATION": "placement location",
        "PL_LA": "placement authority",
        "PL_DISTANCE": "placement distance",
      ]
    ),
    "Reviews": (
      "returned review",
      [
        "CHILD": "child",
        "DOB": "date of birth",
        "REVIEW": "date",
        "REVIEW_CODE": "participation",
      ]
    ),
    "UASC": (
      "returned asylum record",
      [
        "CHILD": "child",
        "SEX": "sex",
        "DOB": "date of birth",
        "DUC": "ceased",
      ]
    ),
    "OC2": (
      "returned outcome",
      [
        "CHILD": "child",
        "DOB": "date of birth",
        "SDQ_SCORE": "SDQ score",
        "SDQ_REASON": "SDQ reason",
        "CONVICTED": "convicted",
        "HEALTH_CHECK": "health check",
        "IMMUNISATIONS": "immunisations",
        "TEETH_CHECK": "teeth check",
        "HEALTH_ASSESSMENT": "health assessment",
        "SUBSTANCE_MISUSE": "substance misuse",
        "INTERVENTION_RECEIVED": "intervention received",
        "INTERVENTION_OFFERED": "intervention offered",
      ]
    ),
    "OC3": (
      "returned care leaver",
      [
        "CHILD": "child",
        "DOB": "date of birth",
        "IN_TOUCH": "in touch",
        "ACTIV": "activity",
        "ACCOM": "accommodation",
      ]
    ),
    "AD1": (
      "returned adoption",
      [
        "CHILD": "child",
        "DOB": "date of birth",
        "DATE_INT": "decided",
        "DATE_MATCH": "matched",
        "FOSTER_CARE": "foster carer",
        "NB_ADOPTR": "adopters",
        "SEX_ADOPTR": "sexes of adopters",
        "LS_ADOPTR": "legal status of adopters",
      ]
    ),
    "PlacedAdoption": (
      "returned adoption decision",
      [
        "CHILD": "child",
        "DOB": "date of birth",
        "DATE_PLACED": "decided",
        "DATE_PLACED_CEASED": "reversed",
        "REASON_PLACED_CEASED": "reason reversed",
      ]
    ),
    "PrevPerm": (
      "returned previous permanence",
      [
        "CHILD": "child",
        "DOB": "date of birth",
        "PREV_PERM": "option",
        "LA_PERM": "authority",
        "DATE_PERM": "date",
      ]
    ),
    "Missing": (
      "returned missing episode",
      [
        "CHILD": "child",
        "DOB": "date of birth",
        "MISSING": "kind",
        "MIS_START": "start",
        "MIS_END": "end",
      ]
    ),
    "SWEpisodes": (
      "returned social worker",
      [
        "CHILD": "child",
        "DOB": "date of birth",
        "SW_ID": "worker",
        "SW_DECOM": "start",
        "SW_DEC": "end",
        "SW_REASON": "reason",
      ]
    ),
    "DoLo": (
      "returned deprivation of liberty order",
      [
        "CHILD": "child",
        "DOB": "date of birth",
        "DOLO_START": "start",
        "DOLO_END": "end",
      ]
    ),
  ]

  /// The entity and fields of a table of this year's return or, where its name ends in `_last`, of last
  /// year's.
  static func words(of table: String) -> (entity: String, fields: [String: String])? {
    guard table.hasSuffix("_last") else { return words[table] }
    return words[String(table.dropLast(5))].map { ("previously " + $0.entity, $0.fields) }
  }
}
