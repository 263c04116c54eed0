extension EducationPhrases {
  /// What is to be reached, and how anyone will know.
  struct ClearTarget: Sendable {
    var target: String
    var measure: String

    init(_ target: String, _ measure: String) {
      self.target = target
      self.measure = measure
    }
  }

  /// Clear targets for children not yet at school.
  static let earlyTargets = [
    ClearTarget(
      "Name 10 colours and shapes in play, so that the child can follow instructions at nursery",
      "Key person counts on 3 days in the last week of term"),
    ClearTarget(
      "Join in a story group of 4 children for 10 minutes, so that listening is ready for reception",
      "Observed twice a week and noted"),
    ClearTarget(
      "Use sentences of 4 words to ask for help, so that frustration is put into words",
      "Speech and language check in the spring"),
    ClearTarget(
      "Put on coat and shoes alone on 4 days of 5, so that the child can go out to play with the others",
      "Chart kept by the key person"),
  ]

  /// Clear targets for children of primary age.
  static let primaryTargets = [
    ClearTarget(
      "Read 40 of the 50 words on list 3 at sight, so that the class reading book can be read without help",
      "Word list checked each Friday"),
    ClearTarget(
      "Recall the 3, 4 and 6 times tables in under 5 minutes, so that written multiplication can be learned",
      "Timed sheet once a fortnight, 54 of 60 right"),
    ClearTarget(
      "Write 3 linked paragraphs with full stops and capital letters, so that the year 4 standard is reached",
      "Two pieces of writing marked against the standard"),
    ClearTarget(
      "Take part in 4 of 5 assemblies for the full 20 minutes, so that the child will be able to sit with the class",
      "Tally kept by the class teacher"),
    ClearTarget(
      "Gain 6 points in the reading test by the end of term, so that the gap to age is closed by half",
      "Reading test in week 2 and week 12"),
    ClearTarget(
      "Ask an adult for help before leaving the room, on 8 times of 10, so that no lesson is missed",
      "Behaviour log, counted weekly"),
  ]

  /// Clear targets for young people of secondary age.
  static let secondaryTargets = [
    ClearTarget(
      "Raise English from grade 3 to grade 4 by the end of term, so that the college course is open",
      "Mock paper in week 10"),
    ClearTarget(
      "Attend 95 per cent of lessons, up from 88, so that the missed science units are covered",
      "Register read out at each fortnightly meeting"),
    ClearTarget(
      "Complete 8 pieces of maths homework of 10, so that topics met in class are practised",
      "Homework record on the school system"),
    ClearTarget(
      "Visit 2 colleges and write down 3 questions for each, so that a choice can be made in January",
      "Visit notes seen by the tutor"),
    ClearTarget(
      "Give a talk of 3 minutes in English, so that the spoken part of the examination can be passed",
      "Marked by the English teacher in week 9"),
    ClearTarget(
      "Reach level 2 in the food hygiene course, so that the work placement will accept the application",
      "Certificate seen"),
    ClearTarget(
      "Answer 12 of 15 questions on ratio, so that the foundation paper can be entered with confidence",
      "Topic test before half term"),
  ]

  /// Targets that say little.
  static let vagueTargets = [
    "Improve in maths", "Continue to make progress", "Try harder in English", "Keep up the good work",
    "Engage more in lessons", "Improve behaviour", "To be confirmed", "Work on reading",
    "Better attendance", "Make progress in all subjects", "Develop confidence", "Carry on as now",
    "Improve social skills where possible", "Continue with current support",
  ]

  /// Who helps, with what and how often.
  static let supports = [
    "Twenty minutes with the reading mentor on Mondays and Wednesdays",
    "Small-group teaching in maths, twice a week, led by the class teacher",
    "Carer listens to reading for ten minutes each evening",
    "Laptop with reading software, set up by the school's learning support",
    "Weekly meeting with the designated teacher",
    "One-to-one tutor on Tuesday after school for twelve weeks",
    "Speech and language assistant, half an hour a week",
    "Mentor from the sixth form on Thursday lunchtimes",
  ]

  /// What the premium pays for.
  static let premiumUses = [
    "Twelve hours of tuition in mathematics, for target 1",
    "Reading software licence and headphones, for target 1",
    "Place in the breakfast club and a drama course, for targets 1 and 2",
    "Teaching assistant for three hours a week, for target 2",
    "Speech and language programme, for target 1",
    "Music lessons and the hire of an instrument, for target 2",
  ]

  /// Attainment put down in words that say little.
  static let vagueAttainment = ["Below age", "Working towards", "On track", "Not yet assessed"]

  /// Attainment of a child not yet at school.
  static let earlyAttainment = [
    "Early years: communication and language emerging, physical development expected",
    "Early years: personal and social development expected, literacy emerging",
    "Two-year check done: speech one step behind age, all else as expected",
  ]
}
