package org.distill4j.experiment;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.distill4j.experiment.provenance.Invocation;
import org.distill4j.experiment.provenance.Origin;
import org.distill4j.experiment.provenance.RunProvenance;
import org.distill4j.experiment.provenance.Setting;
import org.distill4j.experiment.provenance.TrainingCourse;
import org.distill4j.experiment.sample.Clouds;
import org.distill4j.experiment.store.StoredRun;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.runtime.data.DataFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The provenance of runs, as it is kept. */
final class ProvenanceTest {

  private static final Invocation COMMAND =
      new Invocation(List.of("train", "--epochs=2", "--set", "softAnswersWeight=3"), "", "", "");

  @TempDir private Path folder;

  private Study study() {
    return Study.of(Clouds.drawn(60, 5).heldOut(4)).resumedIn(folder.resolve("part"));
  }

  private static Trial distilled() {
    return Trial.distilled("distilled", Clouds.SOFT_LABELS, Clouds.training(2))
        .withDimensions(Map.of("width", 4))
        .with("softAnswersWeight", 3);
  }

  private StoredRun run(Study study, Trial trial) throws IOException {
    study.run(List.of(trial));
    return StoredRun.in(folder).get(0);
  }

  @Test
  void tellsEverythingThatARunCameFrom() throws IOException {
    StoredRun stored = run(study().startedBy(COMMAND), distilled());
    RunProvenance provenance = stored.provenance().orElseThrow();

    assertThat(stored.name()).isEqualTo("distilled-seed-1");
    assertThat(provenance.run()).isEqualTo("distilled");
    assertThat(provenance.fingerprint()).isEqualTo(stored.run().fingerprint());
    assertThat(provenance.invocation()).isEqualTo(COMMAND);
    assertThat(provenance.dimensions()).containsExactly("classes", 3, "features", 2, "width", 4);
    assertThat(provenance.seeds().keySet())
        .containsExactly("study", "teacher", "training", "initial parameters");
    assertThat(provenance.versions().keySet())
        .containsAtLeast("distill4j", "dl4j", "nd4j", "java", "jvm");
    assertThat(provenance.backend()).isNotEmpty();
    assertThat(provenance.machine().cores()).isAtLeast(1);
    assertThat(provenance.machine().memoryBytes()).isGreaterThan(0);
    assertThat(provenance.phases().keySet())
        .containsExactly(
            "teacher", "recording", "training", "validation", "checkpoints", "evaluation")
        .inOrder();
    assertThat(provenance.data().fingerprints().keySet())
        .containsExactly("training data", "evaluation data");
    assertThat(provenance.evaluation().metrics()).isEqualTo(stored.run().metrics());
    assertThat(provenance.warnings()).isEmpty();
  }

  @Test
  void tellsWhereValuesWereSet() throws IOException {
    RunProvenance provenance =
        run(study().startedBy(COMMAND), distilled()).provenance().orElseThrow();

    assertThat(provenance.hyperparameters())
        .containsAtLeast(
            new Setting("softAnswersTemperature", "2.0", Origin.DECLARATION),
            new Setting("softAnswersTemperatureSquared", "true", Origin.DEFAULT),
            new Setting("softAnswersWeight", "3.0", Origin.OPTION));
    assertThat(provenance.training().orElseThrow().settings())
        .containsAtLeast(
            new Setting("epochs", "2", Origin.OPTION),
            new Setting("batchSize", "16", Origin.PROGRAM),
            new Setting("patience", "0", Origin.PROGRAM));
  }

  @Test
  void tellsEveryTraining() throws IOException {
    RunProvenance provenance = run(study(), distilled()).provenance().orElseThrow();

    assertThat(provenance.trainings().stream().map(TrainingCourse::name))
        .containsExactly("teacher", "distilled")
        .inOrder();
    for (TrainingCourse training : provenance.trainings()) {
      assertThat(training.epochs()).hasSize(2);
      assertThat(training.epochs().get(1).losses().keySet())
          .containsAnyOf("answers", "softAnswers");
      assertThat(training.result()).hasLength(64);
    }
    assertThat(provenance.training().orElseThrow().weights())
        .containsExactly("answers", 1.0, "softAnswers", 3.0);
  }

  @Test
  void keepsDeclarationsOnce() throws IOException {
    RunProvenance provenance = run(study(), distilled()).provenance().orElseThrow();

    assertThat(provenance.declarations()).hasSize(2);
    for (var declaration : provenance.declarations()) {
      Path json = folder.resolve("part").resolve(declaration.file() + ".json");
      assertThat(Files.readString(json)).contains(declaration.name());
    }
  }

  @Test
  void readsTheSameTrainingsOfAResumedStudy() throws IOException {
    TrainingCourse teacher =
        run(study(), distilled()).provenance().orElseThrow().trainings().get(0);
    study().run(List.of(distilled().titled("other")));

    assertThat(StoredRun.in(folder).get(1).provenance().orElseThrow().trainings().get(0))
        .isEqualTo(teacher);
  }

  @Test
  void readsRunsOfOlderVersionsAndRefusesDamage() throws IOException {
    run(study(), distilled());
    Path file = folder.resolve("part/provenance/distilled-seed-1.json");
    Files.writeString(file, "{\"run\": \"x\", \"fingerprint\": \"of another run\"}");
    assertThat(StoredRun.in(folder).get(0).provenance()).isEmpty();

    for (String content : List.of("", "null", "7", "{\"warnings\": [null]}")) {
      Files.writeString(file, content);
      assertThat(assertThrows(DataFileException.class, () -> StoredRun.in(folder)))
          .hasMessageThat()
          .contains("distilled-seed-1.json: it is not the provenance of a run");
    }
    Files.delete(file);
    assertThat(StoredRun.in(folder).get(0).provenance()).isEmpty();
  }
}
