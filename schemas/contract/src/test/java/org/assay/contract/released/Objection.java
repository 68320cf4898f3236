package org.assay.contract.released;

/**
 * What stands against a change of a schema.
 *
 * @param direction who could not read whom
 * @param path fields down to the place, separated by dots; a branch of a union by its name
 * @param what what is wrong and what would be right
 */
record Objection(Direction direction, String path, String what) {

    enum Direction {
        BACKWARD("today's readers, records of the release"),
        FORWARD("readers of the release, today's records");

        private final String words;

        Direction(String words) {
            this.words = words;
        }
    }

    @Override
    public String toString() {
        return direction + " (" + direction.words + "): " + (path.isEmpty() ? "the record" : path) + ": " + what;
    }
}
