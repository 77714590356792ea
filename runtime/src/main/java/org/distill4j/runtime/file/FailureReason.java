package org.distill4j.runtime.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Map;

/**
 * Failures of files in words. The message of most exceptions of the file system is a path alone.
 */
final class FailureReason {

  private static final Map<Class<? extends IOException>, String> WORDS =
      Map.of(
          AccessDeniedException.class, "no permission: ",
          FileAlreadyExistsException.class, "there is a file of that name: ",
          FileSystemLoopException.class, "links form a cycle: ",
          NoSuchFileException.class, "does not exist: ",
          NotDirectoryException.class, "is no folder: ");

  private FailureReason() {}

  /** Returns the reason of a failure, for the end of a message. */
  static String of(IOException failure) {
    String message = failure.getMessage();
    if (message == null) {
      return failure.toString();
    }
    boolean isPath =
        failure instanceof FileSystemException system && message.equals(system.getFile());
    String otherwise = isPath ? failure.getClass().getSimpleName() + ": " : "";
    return WORDS.getOrDefault(failure.getClass(), otherwise) + message;
  }
}
