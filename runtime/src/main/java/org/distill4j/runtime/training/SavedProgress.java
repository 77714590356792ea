package org.distill4j.runtime.training;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.distill4j.runtime.training.checkpoint.CheckpointFolder;
import org.distill4j.runtime.training.checkpoint.CheckpointReader;
import org.distill4j.runtime.training.checkpoint.CheckpointWriter;
import org.distill4j.runtime.training.checkpoint.Checkpoints;
import org.distill4j.runtime.training.checkpoint.TrainingStoppedException;

/** Keeps the progress of a training in checkpoints; does nothing where none are wanted. */
final class SavedProgress implements Closeable {

  private final TrainingProgress progress;
  private final Optional<CheckpointFolder> folder;
  private final TrainingListener listener;
  private boolean failed;

  private SavedProgress(
      TrainingProgress progress, Optional<CheckpointFolder> folder, TrainingListener listener) {
    this.progress = progress;
    this.folder = folder;
    this.listener = listener;
  }

  /**
   * Locks the folder of the checkpoints, and takes the progress from the last one.
   *
   * @param identity everything that determines the result, by name; read if there are checkpoints
   * @throws IOException if the folder is in use or cannot be written, or the last checkpoint is
   *     damaged or of another training
   */
  static SavedProgress of(
      TrainingProgress progress,
      Optional<Checkpoints> checkpoints,
      Supplier<Map<String, String>> identity,
      TrainingListener listener)
      throws IOException {
    if (checkpoints.isEmpty()) {
      return new SavedProgress(progress, Optional.empty(), listener);
    }
    CheckpointFolder folder = CheckpointFolder.open(checkpoints.get(), identity.get());
    SavedProgress saved = new SavedProgress(progress, Optional.of(folder), listener);
    try {
      saved.goOn(folder);
    } catch (IOException | RuntimeException e) {
      folder.close();
      throw e;
    }
    return saved;
  }

  private void goOn(CheckpointFolder from) throws IOException {
    Optional<CheckpointReader> last = from.last();
    if (last.isPresent()) {
      try (CheckpointReader reader = last.get()) {
        progress.restore(reader);
        listener.resumed(progress.place(), reader.file());
      }
    }
  }

  /**
   * Saves the progress if it is time to, and stops on request.
   *
   * @throws TrainingStoppedException if a stop was requested and the progress is saved
   */
  void stepEnded() {
    if (folder.isEmpty() || !folder.get().isDue()) {
      return;
    }
    boolean stop = folder.get().isStopped();
    Optional<Path> file = save(folder.get());
    if (stop && file.isPresent()) {
      throw new TrainingStoppedException(progress.place(), file.get());
    }
  }

  /** Returns the file; empty if it cannot be written, which does not end the training. */
  private Optional<Path> save(CheckpointFolder into) {
    try {
      long start = System.nanoTime();
      Path file = into.save(progress.step(), state());
      failed = false;
      listener.checkpointSaved(file, seconds(start));
      return Optional.of(file);
    } catch (IOException e) {
      if (!failed) {
        listener.warned("the training goes on without a checkpoint: " + e.getMessage());
      }
      failed = true;
      return Optional.empty();
    }
  }

  /** Saves the result in place of the checkpoints. */
  void finished() {
    if (folder.isPresent()) {
      try {
        long start = System.nanoTime();
        Path file = folder.get().saveFinished(state());
        listener.checkpointSaved(file, seconds(start));
      } catch (IOException e) {
        listener.warned("the end of the training was not saved: " + e.getMessage());
      }
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private CheckpointWriter state() {
    CheckpointWriter out = new CheckpointWriter();
    progress.save(out);
    return out;
  }

  /** Unlocks the folder. A failure does not cost the result. */
  @Override
  public void close() {
    if (folder.isPresent()) {
      try {
        folder.get().close();
      } catch (IOException e) {
        listener.warned("the folder of the checkpoints was not tidied: " + e.getMessage());
      }
    }
  }
}
