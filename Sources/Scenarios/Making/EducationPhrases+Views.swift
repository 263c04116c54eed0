extension EducationPhrases {
  /// How a child's own words begin, when they are written down at length.
  static let openings = [
    "I like it when we do things with our hands, and I liked the lesson where we built a bridge best.",
    "I feel safe in the library at lunch and I know which adults I can go to when it is loud.",
    "The new timetable is better for me because I have a break before the hard lesson.",
    "I am proud of the story I wrote about the lighthouse and I read it to the whole class.",
    "I want to stay at this school, because my friends are here and I know my way round.",
    "I find fractions hard but I understood them when we used the pizza cards.",
    "Football practice on Thursdays is the best part of my week and it helps me sleep.",
    "I did not like it when I missed art for my meeting, so please do not hold it then.",
  ]

  /// How they go on.
  static let middles = [
    "Reading is easier when I can choose the book and nobody reads over my shoulder.",
    "My teaching assistant explains things again without making me feel silly.",
    "I would rather work with one other person than in a big group.",
    "Mornings are hard because the taxi is sometimes late and then I walk in last.",
    "I do my homework at the kitchen table and my carer tests me on the words.",
    "Science is my favourite since we grew crystals and mine was the biggest.",
  ]

  /// What they ask for.
  static let wishes = [
    "I would like to join the drama club and have somebody show me where it meets.",
    "Next term I would like to try the climbing wall and to have a laptop for long writing.",
    "I would like to visit the college before I choose, and to know how the bus goes.",
    "I want help to catch up with the maths that I missed when I moved.",
    "I would like to tell my social worker about my swimming badge.",
    "It would help me to know on Friday what we are going to do on Monday.",
  ]

  /// A view put down in a line.
  static let lines = [
    "Likes school.", "Happy with school at the moment.", "Wants to do well.", "Enjoys PE.",
    "Did not want to say anything.", "Likes friends.", "Is fine.", "Says it is OK.",
  ]
}
