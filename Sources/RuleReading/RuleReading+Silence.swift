import CaseModel
import RuleChecking
import RuleModel

extension RuleReading {
  /// What is done where the record, or the export, says nothing.
  func silence(_ used: UsedWords) -> [ReadBack.Line] {
    var lines: [ReadBack.Line] = []
    if !rule.rule.assumptions.isEmpty {
      lines.append(
        ReadBack.Line(
          "Taken as follows, which is printed with every finding",
          rule.rule.assumptions.map {
            ReadBack.Line("\(quoted($0.condition.text)): taken \($0.isTrue ? "to hold" : "not to hold")")
          }))
    }
    let rest = rule.rule.assumptions.isEmpty ? "What" : "What else"
    lines.append(
      ReadBack.Line(
        "\(rest) is not recorded is tried each way it could be: where every way gives the same answer, that is the answer; "
          + "where not, it cannot be told, and the fields that would settle it are named"))
    lines += cells(used)
    if !rule.evenWithout.isEmpty {
      let names = rule.evenWithout.map { wording.many($0) }.sorted()
      lines.append(
        ReadBack.Line(
          "An export may lack \(listed(names)): the rule is run all the same, and what turns on them is not known"
        ))
    }
    lines.append(
      ReadBack.Line(
        "Where an export has no table or column for who is looked at, the clock or what is expected, the rule is not run, and "
          + "the report says what to export"))
    return lines
  }

  /// How cells without a value are read, field by field.
  private func cells(_ used: UsedWords) -> [ReadBack.Line] {
    let dictionary = reader.vocabulary.dictionary
    var answers: [String] = []
    var spellings: [ReadBack.Line] = []
    var returned: [String] = []
    for (entity, fields) in used.fieldsByEntity {
      let own = dictionary.entities[entity]
      if own.isAsReturned { returned.append(own.plural) }
      for field in fields.map({ own.fields[$0] }) {
        let name = "the \(quoted(field.name)) of \(own.name.withArticle)"
        if field.blankIsAnswer { answers.append(name) }
        if !field.unknownWords.isEmpty {
          spellings.append(ReadBack.Line("\(name): \(listed(field.unknownWords.sorted().map(quoted), "or"))"))
        }
      }
    }
    var lines: [ReadBack.Line] = []
    if !answers.isEmpty {
      lines.append(
        ReadBack.Line("A blank says that there is none, and leaves nothing open, in \(listed(answers))"))
    }
    if !spellings.isEmpty {
      lines.append(ReadBack.Line("These words say that the answer is not in the cell", spellings))
    }
    if !returned.isEmpty {
      lines.append(
        ReadBack.Line(
          "In \(listed(returned.sorted())) cells are read as they were returned: a blank one, and one that cannot be read, answers every comparison with no"
        ))
    }
    return lines
  }
}
