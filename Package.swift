// swift-tools-version: 6.3
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// One storey of the house: what it is called and which storeys below it may be read.
func stage(_ name: String, reads: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: reads, swiftSettings: strict)
}

/// The tests of one storey, which may read what it reads, and the test support.
///
/// - Parameter fixtures: files and folders beside them that are read as they lie, not compiled.
func tests(of name: String, reads: [Target.Dependency] = [], fixtures: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.byName(name: name), "_PlumblineTestSupport"] + reads,
    exclude: fixtures,
    swiftSettings: strict)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "Plumbline",
  products: [
    .executable(name: "plumbline", targets: ["PlumblineCLI"]),
    .executable(name: "plumbline-bench", targets: ["PlumblineBench"]),
    .library(name: "Plumbline", targets: ["Plumbline"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // C libraries of the system, as Clang modules.
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CScheduling"),
    .systemLibrary(name: "CByteMarks"),
    .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLibXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    // Where something is wrong, what, and what to do about it.
    stage("Diagnostics"),
    // A page about every code, with a case that gives it.
    stage("CodePages", reads: ["Diagnostics"]),
    // Civil days, working days, school terms, moments in London, durations.
    stage("Chronology", reads: ["Diagnostics"]),
    // Folders listed and made; files written under a temporary name until whole, and for their owner only.
    stage("Files", reads: ["CLibZip", "Diagnostics"]),
    // Independent pieces of work on all cores.
    stage("Workers", reads: ["CMalloc", "CScheduling"]),
    // Bytes to nodes with line and column.
    stage("YAMLSyntax", reads: ["CLibYAML", "Diagnostics"]),
    // The dictionary of entities, and the columns of a case export typed by it.
    stage("CaseModel", reads: ["Workers", "Chronology", "Diagnostics"]),
    // Rules, law values and expressions as written.
    stage("RuleModel", reads: ["Chronology", "Diagnostics"]),
    // Nodes to rules, dictionary, law, calendars, mappings and framework.
    stage(
      "RuleLoading",
      reads: ["YAMLSyntax", "RuleModel", "CaseModel", "Files", "Workers", "Chronology", "Diagnostics"]),
    // Names, types and units resolved against the dictionary.
    stage("RuleChecking", reads: ["Workers", "RuleModel", "CaseModel", "Chronology", "Diagnostics"]),
    // Checked rules to English, and to the meaning that an approval is of.
    stage("RuleReading", reads: ["RuleChecking", "RuleModel", "CaseModel", "Chronology"]),
    // Rules held against one another: what is judged twice, cannot both be met, or is asked of nobody.
    stage(
      "Contradictions",
      reads: [
        "Workers", "RuleReading", "RuleChecking", "RuleModel", "CaseModel", "Chronology", "Diagnostics",
      ]),
    // Checked rules to one relational plan.
    stage("Planning", reads: ["RuleChecking", "RuleModel", "CaseModel", "Chronology"]),
    // An export to tables, through a source mapping.
    stage(
      "CaseReading",
      reads: [
        "CByteMarks", "CLibZip", "CLibXML2", "Files", "Workers", "CaseModel", "Chronology", "Diagnostics",
      ]),
    // Checked rules and tables to obligations.
    stage(
      "Evaluation",
      reads: ["Workers", "RuleChecking", "RuleModel", "CaseModel", "Chronology", "Diagnostics"]),
    // Rules held against their own examples: what fails, drawn; what no example would notice.
    stage(
      "RuleTesting",
      reads: [
        "Workers", "YAMLSyntax", "RuleLoading", "Evaluation", "RuleChecking", "RuleModel", "CaseModel",
        "Chronology", "Diagnostics",
      ]),
    // Waivers, disputes, and what changed since an earlier run, laid over obligations.
    stage(
      "FollowUp",
      reads: [
        "YAMLSyntax", "Workers", "RuleLoading", "CaseReading", "Evaluation", "RuleChecking", "RuleModel",
        "CaseModel", "Chronology", "Diagnostics",
      ]),
    // Obligations to measures, findings and areas.
    stage(
      "Findings",
      reads: [
        "Workers", "FollowUp", "Evaluation", "RuleChecking", "RuleModel", "CaseModel", "Chronology",
        "Diagnostics",
      ]),
    // Why each duty of a child was judged as it was, in plain English.
    stage(
      "Explaining",
      reads: [
        "Findings", "Evaluation", "RuleChecking", "RuleModel", "CaseModel", "Chronology", "Diagnostics",
      ]),
    // Findings to files, one file a format.
    stage(
      "Reporting",
      reads: [
        "Workers", "Explaining", "Findings", "FollowUp", "Evaluation", "RuleReading", "RuleChecking",
        "RuleModel", "CaseModel", "Chronology", "CodePages", "Diagnostics",
      ]),
    // A council's own folder laid over the rules that came with the program.
    stage("Layering", reads: ["YAMLSyntax", "RuleLoading", "Workers", "Chronology", "Diagnostics"]),
    // What a change of rules changes: clause by clause, and child by child.
    stage(
      "Previewing",
      reads: [
        "YAMLSyntax", "RuleLoading", "RuleChecking", "RuleModel", "Evaluation", "CaseModel", "Diagnostics",
      ]),
    // What helps people to write rules: schemas for editors, drafts made from answers, workbooks.
    stage(
      "RuleWriting",
      reads: [
        "CLibXLSXWriter", "YAMLSyntax", "Reporting", "FollowUp", "Layering", "Evaluation", "CaseReading",
        "RuleChecking", "RuleLoading", "RuleModel", "CaseModel", "Chronology", "Diagnostics",
      ]),
    // Synthetic councils with known answers.
    stage("Scenarios", reads: ["CLibXLSXWriter", "Files", "Chronology", "Diagnostics"]),
    // What speed is measured against: records by seed, and a kernel made for one rule.
    stage("Yardsticks", reads: ["Scenarios", "Files", "Workers", "Chronology"]),
    // The face: load, check, write.
    stage(
      "Plumbline",
      reads: [
        "CLibCrypto", "Files", "Workers", "Reporting", "RuleWriting", "Layering", "Explaining", "Previewing",
        "Findings",
        "FollowUp",
        "RuleTesting", "Contradictions", "Evaluation", "Planning", "CaseReading", "RuleReading",
        "RuleChecking",
        "RuleLoading", "RuleModel", "CaseModel", "Chronology", "CodePages", "Diagnostics", "Scenarios",
      ]),
    // Commands, one file each.
    .executableTarget(
      name: "PlumblineCLI",
      dependencies: ["Plumbline", "Files", "Workers", "Diagnostics", "Chronology", argumentParser],
      swiftSettings: strict),
    // Speed and memory, beside others that do the same.
    .executableTarget(
      name: "PlumblineBench",
      dependencies: [
        "Yardsticks", "Plumbline", "Reporting", "Files", "Workers", "Scenarios", "CaseReading", "Evaluation",
        "RuleChecking", "RuleReading",
        "RuleLoading",
        "CaseModel", "Chronology", "Diagnostics", argumentParser,
      ],
      swiftSettings: strict),
    // Generators, the slow obvious reference evaluator, snapshots.
    stage(
      "_PlumblineTestSupport",
      reads: [
        "CLibXLSXWriter",
        "Plumbline", "Planning", "Evaluation", "CaseReading", "RuleChecking", "RuleLoading", "YAMLSyntax",
        "RuleModel", "CaseModel", "Chronology", "Diagnostics",
      ]),

    tests(of: "Diagnostics"),
    tests(
      of: "CodePages", reads: ["Plumbline", "RuleLoading", "YAMLSyntax", "Diagnostics"],
      fixtures: ["Snapshots"]),
    tests(of: "Chronology"),
    tests(of: "Files", reads: ["Diagnostics"]),
    tests(of: "YAMLSyntax", reads: ["Diagnostics"]),
    tests(of: "CaseModel", reads: ["Chronology", "Diagnostics"]),
    tests(
      of: "Evaluation",
      reads: [
        "Plumbline", "Workers", "RuleLoading", "RuleChecking", "RuleModel", "CaseModel", "Chronology",
        "Diagnostics",
      ],
      fixtures: ["Kept"]),
    tests(
      of: "CaseReading",
      reads: ["RuleLoading", "YAMLSyntax", "CaseModel", "Chronology", "Diagnostics", "Scenarios"],
      fixtures: ["Fixtures"]),
    tests(
      of: "Findings",
      reads: [
        "Evaluation", "RuleLoading", "RuleChecking", "RuleModel", "CaseModel", "Chronology", "Diagnostics",
      ]),
    tests(
      of: "Explaining",
      reads: [
        "Scenarios", "CaseReading", "Evaluation", "Reporting", "RuleLoading", "RuleChecking", "RuleModel",
        "CaseModel", "Chronology", "Diagnostics",
      ],
      fixtures: ["Snapshots"]),
    tests(
      of: "RuleReading",
      reads: ["RuleLoading", "RuleChecking", "RuleModel", "CaseModel", "Chronology", "Diagnostics"]),
    tests(
      of: "FollowUp",
      reads: [
        "Plumbline", "Scenarios", "Findings", "Evaluation", "RuleLoading", "RuleChecking", "RuleModel",
        "CaseModel", "Chronology", "Diagnostics",
      ]),
    tests(of: "Contradictions", reads: ["Plumbline", "RuleLoading", "CodePages", "Diagnostics"]),
    tests(of: "Layering", reads: ["RuleLoading", "RuleModel", "Chronology", "Diagnostics"]),
    tests(of: "Previewing", reads: ["RuleLoading", "RuleModel", "Diagnostics"]),
    tests(of: "RuleLoading", reads: ["YAMLSyntax", "RuleModel", "CaseModel", "Chronology", "Diagnostics"]),
    tests(
      of: "Scenarios",
      reads: [
        "CaseReading", "Evaluation", "RuleLoading", "RuleChecking", "YAMLSyntax", "CaseModel", "Files",
        "Chronology", "Diagnostics",
      ]),
    tests(
      of: "Reporting",
      reads: [
        "Findings", "Evaluation", "RuleChecking", "RuleModel", "CaseModel", "Chronology", "Diagnostics",
      ],
      fixtures: ["Snapshots"]),
    tests(
      of: "Plumbline",
      reads: [
        "RuleReading", "CaseReading",
        "Reporting",
        "Scenarios", "Findings", "Evaluation", "RuleLoading", "RuleChecking", "RuleModel", "CaseModel",
        "Chronology",
        "Diagnostics",
      ]),
    tests(of: "PlumblineCLI"),
    tests(
      of: "RuleWriting",
      reads: [
        "Plumbline", "CodePages", "Reporting", "CaseReading", "RuleChecking", "RuleLoading", "RuleModel",
        "YAMLSyntax",
        "CaseModel", "Chronology", "Diagnostics",
      ],
      fixtures: ["Snapshots"]),
    tests(
      of: "Planning",
      reads: [
        "Scenarios", "CaseReading", "Evaluation", "RuleLoading", "RuleChecking", "RuleModel", "CaseModel",
        "Chronology", "Diagnostics",
      ]),
    tests(
      of: "RuleTesting",
      reads: [
        "Plumbline", "Evaluation", "RuleLoading", "RuleChecking", "RuleModel", "CaseModel", "Chronology",
        "Diagnostics",
        "YAMLSyntax",
      ]),
    tests(
      of: "Yardsticks",
      reads: [
        "Plumbline", "Files", "CaseReading", "Evaluation", "RuleLoading", "RuleChecking", "RuleModel",
        "CaseModel",
        "Chronology", "Diagnostics",
      ],
      fixtures: ["instructions.txt"]),
    // What strangers write: inputs a fuzzer kept, and inputs made by hand to exhaust what reads them.
    .testTarget(
      name: "FuzzingTests",
      dependencies: [
        "_PlumblineTestSupport", "CaseReading", "RuleLoading", "RuleChecking", "YAMLSyntax", "RuleModel",
        "CaseModel", "Chronology", "Diagnostics",
      ],
      swiftSettings: strict),
  ]
)

// The fuzzer needs libFuzzer's runtime, so only `make fuzz`, which sets this variable, sees it.
if Context.environment["PLUMBLINE_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "PlumblineFuzz", dependencies: ["_PlumblineTestSupport"], path: "Tests/Fuzzing/Fuzzer",
      swiftSettings: strict))
}
