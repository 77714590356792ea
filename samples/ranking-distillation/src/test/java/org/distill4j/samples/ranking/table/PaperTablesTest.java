package org.distill4j.samples.ranking.table;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.distill4j.experiment.Study;
import org.distill4j.experiment.grid.Grid;
import org.distill4j.experiment.grid.GridPoint;
import org.distill4j.experiment.grid.GridResult;
import org.distill4j.experiment.table.Table;
import org.distill4j.experiment.trial.Distillation;
import org.distill4j.experiment.trial.Initialisation;
import org.distill4j.experiment.trial.Trial;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.samples.dictionary.question.HeldOut;
import org.distill4j.samples.ranking.experiment.Choice;
import org.distill4j.samples.ranking.experiment.EvaluationQuestions;
import org.distill4j.samples.ranking.experiment.QuestionKind;
import org.distill4j.samples.ranking.experiment.RankingData;
import org.distill4j.samples.ranking.experiment.RankingSettings;
import org.distill4j.samples.ranking.experiment.RankingTrials;
import org.distill4j.samples.ranking.experiment.Schemes;
import org.distill4j.samples.ranking.experiment.ShortLists;
import org.distill4j.samples.ranking.system.PublishedSystem;
import org.distill4j.samples.ranking.system.Systems;
import org.distill4j.samples.video.DataOptions;
import org.distill4j.samples.video.TinyVideos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PaperTablesTest {

  @TempDir private Path folder;
  private Choice choice;
  private RankingData data;

  @BeforeEach
  void readTinyVideos() throws IOException {
    TinyVideos.write(folder);
    data = RankingData.read(options());
    Schemes schemes = Schemes.onClassPath(QuestionKind.VIDEO);
    Map<Distillation, Map<String, Double>> shortened = new LinkedHashMap<>();
    for (Distillation scheme : schemes.all()) {
      shortened.put(scheme, ShortLists.of(scheme));
    }
    TrainingSettings training =
        RankingSettings.defaults().individual().toBuilder().epochs(1).batchSize(16).build();
    choice =
        new Choice(schemes, shortened, new RankingSettings(training, training).withWidths(16, 16));
  }

  private DataOptions options() {
    return new DataOptions(folder, "train", "val", 9, 1, true);
  }

  private RankingResults run(List<Trial> students) throws IOException {
    return new RankingResults(
        Study.of(data.study()).run(RankingTrials.compared(data.kind(), students)),
        EvaluationQuestions.of(List.of(data)));
  }

  @Test
  void everyTableComparesSchemesThatThereAre() {
    PaperTables tables =
        new PaperTables(
            new Choice(choice.schemes(), Map.of(), RankingSettings.defaults()),
            Scales.DEFAULT,
            Systems.none());
    List<Trial> all = tables.trials(List.of(PaperTable.values()));

    all.forEach(trial -> trial.distillation().check(trial.hyperparameters()));
    List<String> titles = all.stream().map(Trial::title).toList();
    assertThat(titles).containsNoDuplicates();
    assertThat(titles)
        .containsAtLeast(
            "pseudo labels pseudoTop 10",
            "pairwise transport rankingWeight 100",
            "vanilla from scratch",
            "ListNet taught by width 64");
    assertThat(titles).doesNotContain("undistilled taught by width 64");
  }

  @Test
  void printsAndDrawsWhatThePaperShows() throws IOException {
    PaperTables tables =
        new PaperTables(choice, new Scales(List.of(0.1, 10.0), List.of(8, 16)), Systems.none());
    List<PaperTable> all =
        List.of(
            PaperTable.TIME,
            PaperTable.INITIALISATION,
            PaperTable.LOSSES,
            PaperTable.ALPHA,
            PaperTable.CAPACITY,
            PaperTable.EXAMPLES);
    RankingResults results = run(tables.trials(all));

    List<String> capacity = tables.of(PaperTable.CAPACITY, results).toString().lines().toList();
    assertThat(capacity.get(0)).containsMatch("- undistilled +95 % +- vanilla ");
    assertThat(capacity.get(2)).startsWith("question only");
    assertThat(capacity.get(3)).startsWith("teacher width 8 ");
    assertThat(capacity.get(4)).startsWith("teacher width 16 ");
    assertThat(capacity.get(5)).startsWith("vanilla KD, teacher 8 ");
    assertThat(capacity).hasSize(11);
    assertThat(tables.of(PaperTable.TIME, results).toString())
        .containsMatch("(?m)^undistilled +\\d+\\.\\d\\d +1\\.00$");
    assertThat(tables.of(PaperTable.EXAMPLES, results).toString())
        .contains("all that were gained by distillation");
    for (PaperTable figure : List.of(PaperTable.LOSSES, PaperTable.ALPHA, PaperTable.CAPACITY)) {
      Path file = tables.chart(figure, results, folder.resolve("figures")).orElseThrow();
      assertWithMessage(figure.name()).that(ImageIO.read(file.toFile()).getWidth()).isEqualTo(800);
    }
    assertThat(tables.chart(PaperTable.TIME, results, folder)).isEmpty();
    assertThat(folder.resolve("figures").toFile().list()).hasLength(3);
  }

  /** Every small network of table 1 reads clips of frames and is trained with the same settings. */
  @Test
  void comparesPublishedSystemsWithOneBudget() throws IOException {
    RankingData ofFrames = RankingData.read(new DataOptions(folder, "train", "val", 9, 1, false));
    RankingSettings settings = choice.settings().initialised(Initialisation.SCRATCH);
    Choice scratch = new Choice(choice.schemes(), choice.given(), settings);
    Systems systems = Systems.of(QuestionKind.VIDEO, scratch, Map.of(PublishedSystem.MERLOT, 3e-4));
    PaperTables tables = new PaperTables(scratch, Scales.DEFAULT, systems);
    List<Trial> trials = tables.trials(List.of(PaperTable.SYSTEMS));
    RankingResults results =
        new RankingResults(
            Study.of(ofFrames.study()).run(RankingTrials.compared(ofFrames.kind(), trials)),
            EvaluationQuestions.of(List.of(ofFrames)));

    Trial own = trials.get(0);
    Trial justAsk = systems.trials().get(4).trial();
    assertThat(justAsk.training().learningRate() / own.training().learningRate())
        .isWithin(1e-9)
        .of(0.1 * RankingSettings.WIDTH / 16);
    assertThat(systems.trials().get(5).trial().training().learningRate()).isEqualTo(3e-4);
    for (Trial trial : trials) {
      assertThat(trial.individualTraining().epochs()).isEqualTo(own.individualTraining().epochs());
      assertThat(trial.training().epochs()).isEqualTo(own.training().epochs());
    }
    assertThat(trials.stream().map(Trial::title).toList())
        .containsAtLeast(
            "undistilled from scratch width 16",
            "Just Ask from scratch width 16",
            "RADI-P rankingTop 2 from scratch width 16 taught by width 16");
    List<String> lines = tables.of(PaperTable.SYSTEMS, results).toString().lines().toList();
    assertThat(lines).hasSize(1 + 2 + 4 + PublishedSystem.values().length);
    assertThat(lines.get(6)).containsMatch("^this sample, ListNet Zipf +[\\d,]+ +\\d+\\.\\d ");
    assertThat(lines.get(7)).containsMatch("^Just Ask +156,531,515 +157 M +[\\d,]+ +\\d+\\.\\d ");
    assertThat(lines.get(14)).containsMatch("^FrozenBiLM +29,735,424 +30 M ");
    assertThat(lines.get(16)).containsMatch("^RADI-L +29,735,424 +30 M ");
  }

  @Test
  void aGridMarksTheBestOfEachScheme() throws IOException {
    Map<String, List<Double>> axes = new LinkedHashMap<>();
    axes.put("vanilla.softAnswersWeight", List.of(1.0, 10.0));
    axes.put("student-epochs", List.of(1.0, 2.0));
    Grid grid = new Grid(axes);
    List<GridPoint> points = choice.points(grid, List.of());
    RankingData held =
        RankingData.readTraining(options(), List.of(HeldOut.of(5)), options().training()).get(0);
    List<Trial> trials = points.stream().map(GridPoint::changed).toList();

    Table table = new GridResult(grid, points, Study.of(held.study()).run(trials)).table();

    List<String> lines = table.toString().lines().toList();
    assertThat(lines).hasSize(5);
    assertThat(lines.get(4)).containsMatch("^vanilla +10 +2 ");
    assertThat(lines.stream().filter(line -> line.endsWith("*")).toList()).hasSize(1);
  }

  @Test
  void aGridRefusesWhatIsOutOfRangeBeforeAnythingIsTrained() {
    assertThat(refusal("vanilla.softAnswersTemperature", 0)).contains("use a value above 0");
    assertThat(refusal("vanilla.hot", 1)).contains("Unknown hyperparameter 'hot'");
    assertThat(refusal("nothing.weight", 1)).contains("Unknown scheme 'nothing'");
    assertThat(refusal("student-epochs", 0.5)).contains("it must be a whole number of at least 1");
    assertThat(refusal("learning-rate", 0)).contains("learning-rate is 0.0; it must be above 0");
    assertThat(refusal("width", 1)).contains("Unknown setting 'width'. Available: epochs, ");
  }

  private String refusal(String name, double value) {
    Grid grid = new Grid(Map.of(name, List.of(value)));
    return assertThrows(
            IllegalArgumentException.class, () -> choice.points(grid, choice.schemes().all()))
        .getMessage();
  }
}
