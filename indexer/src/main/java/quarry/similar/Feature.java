package quarry.similar;

/// What speaks for or against two questions being the same, as a number from -1 to 1, and what it weighs in
/// [DuplicateClassifier]: in whether they are about the same thing and in whether they ask the same of it, by words
/// alone and beside vectors.
public enum Feature {
    /// How well what one question is mainly about is found in the other, in the direction in which it is found less.
    MAIN("main", 3.36, 1.13, 1.91, 0),
    /// The same in the other direction.
    MAIN_WIDER("mainWider", 4.9, 0, 0, 0),
    /// How well all terms of one are found in the other, in the direction in which they are found less.
    FULL("full", 0, 0.87, 0, 0),
    /// The same in the other direction.
    FULL_WIDER("fullWider", 5.46, 1.32, 3.84, 0),
    /// How well the two clauses that agree most agree.
    BEST_CLAUSES("bestClauses", 3.39, 3.15, 2.26, 2.47),
    /// How heavy the heaviest main term is that the other lacks.
    MISSING("missing", 0, 0, 0, -1.27),
    /// Whether names of code agree: above 0 when they do, below when both have some and they do not.
    IDENTIFIERS("identifiers", 0, 1.31, 0, 0.83),
    /// Whether both tell the same things apart.
    DIFFERENCES("differences", 0, 1.01, 0, 1.16),
    /// One tells things apart, the other does not name them.
    DIFFERENCE_ALONE("differenceAlone", 0, -3.05, 0, -3.02),
    /// Both name a platform, and none in common.
    PLATFORMS("platforms", 0, -3.11, 0, -2.37),
    /// Each names what it asks for or within, and nothing of it occurs in the other.
    QUALIFIERS("qualifiers", 0, -1.99, 0, -2.15),
    /// How different the kinds of answer are that they want.
    KINDS("kinds", 0, -0.58, 0, -0.19),
    /// One asks for experience, the other does not.
    EXPERIENCE("experience", 0, -2.14, 0, -2.2),
    /// One wants code, the other an explanation.
    TASK("task", 0, -1.83, 0, -1.94),
    /// One asks to make something of one's own, the other does not.
    MAKING("making", 0, -2.97, 0, -3.47),
    /// Both ask how to do something, to different things.
    OBJECTS("objects", 0, -0.37, 0, -0.39),
    /// One tells some of the things apart that the other does.
    SUBSET("subset", 0, 2.58, 0, 2.88);

    private final String label;
    private final double about;
    private final double asked;
    private final double aboutBesideVectors;
    private final double askedBesideVectors;

    Feature(String label, double about, double asked, double aboutBesideVectors, double askedBesideVectors) {
        this.label = label;
        this.about = about;
        this.asked = asked;
        this.aboutBesideVectors = aboutBesideVectors;
        this.askedBesideVectors = askedBesideVectors;
    }

    /// What the fit calls it.
    public String label() {
        return label;
    }

    double about() {
        return about;
    }

    double asked() {
        return asked;
    }

    double aboutBesideVectors() {
        return aboutBesideVectors;
    }

    double askedBesideVectors() {
        return askedBesideVectors;
    }
}
