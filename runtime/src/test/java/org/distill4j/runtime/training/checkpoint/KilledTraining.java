package org.distill4j.runtime.training.checkpoint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.distill4j.runtime.data.ContentDigest;
import org.distill4j.runtime.training.TinyDistiller;
import org.distill4j.runtime.training.TinyTask;
import org.distill4j.runtime.training.Trainer;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingResult;
import org.distill4j.runtime.training.TrainingSettings;

/** A program that trains with a checkpoint after each step, to be killed. */
public final class KilledTraining {

  private static final int WIDTH = 800;

  private KilledTraining() {}

  /**
   * Trains, and writes the digest of the parameters.
   *
   * @param arguments the folder of the checkpoints, and the file of the digest
   */
  public static void main(String[] arguments) throws Exception {
    TrainingSettings settings =
        TrainingSettings.builder().epochs(20).batchSize(50).learningRate(0.001).seed(3).build();
    TrainingResult result =
        new Trainer(settings, new Telling())
            .withCheckpoints(Checkpoints.in(Path.of(arguments[0])).every(Duration.ZERO))
            .train(
                new TinyDistiller(WIDTH, WIDTH).teacherTraining(3),
                TinyTask.examples(100, 1),
                TinyTask.validation());
    String digest = new ContentDigest().add(result.graph().params().toFloatVector()).hex();
    Files.writeString(Path.of(arguments[1]), digest);
  }

  /** Prints that the training begins, and where. */
  private static final class Telling implements TrainingListener {

    @Override
    public void trainingStarted(String network, long parameters, int epochs, int steps) {
      System.out.println("started");
    }

    @Override
    public void resumed(String place, Path checkpoint) {
      System.out.println("goes on " + place);
    }
  }
}
