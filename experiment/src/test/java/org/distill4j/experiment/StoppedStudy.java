package org.distill4j.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.distill4j.experiment.sample.Clouds;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.runtime.training.TrainingListener;

/** A program that runs a study, and is terminated in the middle of a training. */
public final class StoppedStudy {

  private StoppedStudy() {}

  /**
   * Runs a trial and prints its outcome.
   *
   * @param arguments the folder, and the number of the step after which the program is terminated
   */
  public static void main(String[] arguments) throws IOException {
    Trial trial =
        Trial.student("student", Clouds.SOFT_LABELS, Clouds.training(8))
            .withDimensions(Map.of("width", 4));
    Results results =
        Study.of(Clouds.drawn(240, 5).heldOut(4))
            .resumedIn(Path.of(arguments[0]))
            .withListener(new Terminator(Integer.parseInt(arguments[1])))
            .run(List.of(trial));
    System.out.println(results.runs().get(0).metrics() + " " + results.runs().get(0).losses());
  }

  /** Terminates the program from another thread, as a signal does. */
  private static final class Terminator implements TrainingListener {

    private int left;

    Terminator(int steps) {
      this.left = steps;
    }

    @Override
    public void stepEnded(int epoch, int step, double loss) {
      left--;
      if (left == 0) {
        new Thread(() -> System.exit(3)).start();
      }
      if (left <= 0) {
        pause();
      }
    }

    /** Leaves the other thread the time to begin. */
    private static void pause() {
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void resumed(String place, Path checkpoint) {
      System.out.println("goes on " + place);
    }
  }
}
