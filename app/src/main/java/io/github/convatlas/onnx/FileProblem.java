package io.github.convatlas.onnx;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** What a person is told when a file cannot be read or written; the exceptions' own messages are often just a path. */
public final class FileProblem {
    private FileProblem() {
    }

    /** The end of a sentence, with its full stop. */
    public static String sentence(IOException problem) {
        return switch (problem) {
            case NoSuchFileException _ -> "it does not exist. Check the name and the folder.";
            case AccessDeniedException _ -> "access is denied.";
            case NotDirectoryException _,FileAlreadyExistsException _ -> "a file stands where a folder is needed.";
            case DirectoryNotEmptyException _ -> "it is a folder.";
            default -> Objects.requireNonNullElse(problem.getMessage(), problem.getClass().getSimpleName()) + ".";
        };
    }
}
