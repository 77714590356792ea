package org.distill4j.experiment.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.distill4j.runtime.training.Trainer;
import org.distill4j.runtime.training.checkpoint.CheckpointFolder;
import org.distill4j.runtime.training.checkpoint.Checkpoints;
import org.distill4j.runtime.training.checkpoint.StopRequest;

/**
 * Keeps the state of trainings beside the results of a {@link RunStore}, each in a folder of its
 * own until its result is kept. If the program is terminated, the state is saved first.
 */
public final class CheckpointStore {

  private final RunStore runs;
  private final List<Path> kept = new ArrayList<>();
  private boolean keeps;

  /** Creates a store in the folder of some runs; it keeps nothing if they keep nothing. */
  public CheckpointStore(RunStore runs) {
    this.runs = runs;
  }

  /** Returns a trainer that saves the state of a training, and goes on from what it finds. */
  public Trainer with(Trainer trainer, String name, long seed, Fingerprint fingerprint) {
    return runs.checkpoints(name, seed, fingerprint)
        .map(folder -> Checkpoints.in(folder).stoppedBy(StopRequest.ofProgram()))
        .map(trainer::withCheckpoints)
        .orElse(trainer);
  }

  /**
   * Deletes the state of a training whose result is kept.
   *
   * @throws IOException if it cannot be deleted
   */
  public void delete(String name, long seed, Fingerprint fingerprint) throws IOException {
    Optional<Path> folder = runs.checkpoints(name, seed, fingerprint);
    if (folder.isPresent() && keeps) {
      kept.add(folder.get());
    } else if (folder.isPresent()) {
      delete(folder.get());
    }
  }

  private static void delete(Path folder) throws IOException {
    CheckpointFolder.delete(folder);
    if (Files.isDirectory(folder.getParent())) {
      CheckpointFolder.deleteIfEmpty(folder.getParent());
    }
  }

  /** Keeps the state of trainings that have ended until {@link #deleteKept}. */
  public void keep() {
    keeps = true;
  }

  /**
   * Deletes what was kept.
   *
   * @throws IOException if it cannot be deleted
   */
  public void deleteKept() throws IOException {
    for (Path folder : kept) {
      delete(folder);
    }
    kept.clear();
  }
}
