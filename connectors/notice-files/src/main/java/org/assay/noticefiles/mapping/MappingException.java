package org.assay.noticefiles.mapping;

import java.util.List;
import java.util.Locale;
import org.assay.noticefiles.Messages;

/** A mapping that cannot be used. Its message is one line for the user, with the place in the file. */
public final class MappingException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Code {
        /** There is no such file and no shipped mapping of the name; args: names of the shipped ones. */
        NOT_FOUND,
        /** The file cannot be read; args: why. */
        NOT_READABLE,
        /** It is no YAML; args: what the parser says. */
        NOT_YAML,
        /** args: key, keys that may stand there. */
        UNKNOWN_KEY,
        /** args: key. */
        DUPLICATE_KEY,
        /** args: key. */
        MISSING_KEY,
        /** Neither or more than one of the keys; args: the keys. */
        ONE_OF,
        /** args: key, what is expected there. */
        WRONG_SHAPE,
        /** args: key, value, what may stand there. */
        BAD_VALUE,
        /** The key has no meaning for this field; args: key, field. */
        MISPLACED_KEY
    }

    private final Code code;
    private final String file;
    private final int line;
    private final int column;
    private final transient List<String> args;

    MappingException(Code code, String file, int line, int column, List<String> args) {
        super(Messages.mapping(Locale.ENGLISH, code, file, line, column, args));
        this.code = code;
        this.file = file;
        this.line = line;
        this.column = column;
        this.args = List.copyOf(args);
    }

    /** What is wrong. */
    public Code code() {
        return code;
    }

    /** Line in the mapping file, from 1; 0 when the file as a whole is meant. */
    public int line() {
        return line;
    }

    /** Column in the line, from 1; 0 when the file as a whole is meant. */
    public int column() {
        return column;
    }

    /** The line for the user. */
    public String message(Locale locale) {
        return Messages.mapping(locale, code, file, line, column, args);
    }
}
