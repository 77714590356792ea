package org.distill4j.experiment.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    if (folder.isPresent()) {
      CheckpointFolder.delete(folder.get());
      if (Files.isDirectory(folder.get().getParent())) {
        CheckpointFolder.deleteIfEmpty(folder.get().getParent());
      }
    }
  }
}
