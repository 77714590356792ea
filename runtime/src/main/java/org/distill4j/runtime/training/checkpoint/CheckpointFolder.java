package org.distill4j.runtime.training.checkpoint;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.distill4j.runtime.argument.Differences;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.file.AtomicFile;
import org.distill4j.runtime.file.FolderLock;

/** The checkpoints of one training, whose folder is locked while the training runs. */
public final class CheckpointFolder implements Closeable {

  private static final String EXTENSION = ".checkpoint";
  private static final String FINISHED = "finished" + EXTENSION;

  private final Checkpoints settings;
  private final Map<String, String> identity;
  private final FolderLock lock;
  private final Pace pace;

  private CheckpointFolder(Checkpoints settings, Map<String, String> identity, FolderLock lock) {
    this.settings = settings;
    this.identity = identity;
    this.lock = lock;
    this.pace = new Pace(settings.interval());
    settings.stop().begin();
  }

  /**
   * Locks the folder.
   *
   * @param identity everything that determines the training, by name
   * @throws IOException if another program uses it, or it cannot be written
   */
  public static CheckpointFolder open(Checkpoints settings, Map<String, String> identity)
      throws IOException {
    FolderLock lock = FolderLock.acquire(settings.folder());
    try {
      AtomicFile.deleteAllLeftovers(settings.folder());
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
    return new CheckpointFolder(settings, identity, lock);
  }

  /**
   * Opens the last checkpoint; empty if there is none.
   *
   * @throws DataFileException if it is damaged, or of another training; the message names the
   *     differences
   */
  public Optional<CheckpointReader> last() throws IOException {
    List<Path> files = files(settings.folder());
    if (files.isEmpty()) {
      return Optional.empty();
    }
    Path file = files.get(files.size() - 1);
    CheckpointReader reader = CheckpointReader.open(file);
    List<String> differences = Differences.between(reader.identity(), identity);
    if (!differences.isEmpty()) {
      reader.close();
      throw new DataFileException(
          file,
          "it is of another training: " + String.join("; ", differences),
          "use these settings again, choose another folder, or remove this one");
    }
    return Optional.of(reader);
  }

  /** Returns true if the next checkpoint is due, or the training is to be stopped. */
  public boolean isDue() {
    return pace.isDue() || isStopped();
  }

  /** Returns true if the training is to be stopped. */
  public boolean isStopped() {
    return settings.stop().isRequested();
  }

  /**
   * Saves a training after a step, and removes the oldest checkpoints.
   *
   * @return the file
   * @throws IOException if it cannot be written; the others are then unchanged
   */
  public Path save(long step, CheckpointWriter state) throws IOException {
    Path file =
        settings.folder().resolve(String.format(Locale.ROOT, "step-%012d%s", step, EXTENSION));
    write(file, state);
    List<Path> files = files(settings.folder());
    for (Path old : files.subList(0, Math.max(0, files.size() - settings.kept()))) {
      Files.deleteIfExists(old);
    }
    return file;
  }

  /** Saves a training that has ended, removes all other checkpoints, and returns the file. */
  public Path saveFinished(CheckpointWriter state) throws IOException {
    Path file = settings.folder().resolve(FINISHED);
    write(file, state);
    for (Path old : files(settings.folder())) {
      if (!old.equals(file)) {
        Files.deleteIfExists(old);
      }
    }
    return file;
  }

  private void write(Path file, CheckpointWriter state) throws IOException {
    pace.begin();
    try {
      AtomicFile.write(file, out -> state.writeTo(out, identity));
    } finally {
      pace.end();
    }
  }

  /** Returns all checkpoints, the last one last: {@code finished} follows {@code step}. */
  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> steps =
          files.filter(file -> file.getFileName().toString().endsWith(EXTENSION)).sorted().toList();
      Path finished = folder.resolve(FINISHED);
      return steps.contains(finished)
          ? Stream.concat(
                  steps.stream().filter(file -> !file.equals(finished)), Stream.of(finished))
              .toList()
          : steps;
    }
  }

  /**
   * Deletes the checkpoints of a training whose result is kept elsewhere, and the folder if nothing
   * else is in it.
   *
   * @throws IOException if another program uses the folder, or a file cannot be deleted
   */
  public static void delete(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    FolderLock.acquire(folder).close();
    for (Path file : files(folder)) {
      Files.deleteIfExists(file);
    }
    AtomicFile.deleteAllLeftovers(folder);
    deleteIfEmpty(folder);
  }

  /**
   * Deletes a folder if it is there and nothing is in it.
   *
   * @throws IOException if it cannot be read or deleted
   */
  public static void deleteIfEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    boolean empty;
    try (Stream<Path> content = Files.list(folder)) {
      empty = content.findAny().isEmpty();
    }
    if (empty) {
      Files.delete(folder);
    }
  }

  @Override
  public void close() throws IOException {
    settings.stop().end();
    lock.close();
    deleteIfEmpty(settings.folder());
  }
}
