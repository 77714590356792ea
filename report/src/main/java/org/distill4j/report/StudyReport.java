package org.distill4j.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.distill4j.experiment.table.Table;
import org.distill4j.report.html.Page;
import org.distill4j.report.section.AgreementSection;
import org.distill4j.report.section.CalibrationSection;
import org.distill4j.report.section.CostSection;
import org.distill4j.report.section.DeclarationSection;
import org.distill4j.report.section.ExamplesSection;
import org.distill4j.report.section.GroupsSection;
import org.distill4j.report.section.HeadSection;
import org.distill4j.report.section.LossSection;
import org.distill4j.report.section.ProvenanceSection;
import org.distill4j.report.section.RankingSection;
import org.distill4j.report.section.ReportContext;
import org.distill4j.report.section.ResultsSection;
import org.distill4j.report.study.Declarations;
import org.distill4j.report.study.ReportTrial;
import org.distill4j.report.study.ReportedStudy;
import org.distill4j.report.study.RunFolder;
import org.distill4j.report.study.TrialRole;
import org.distill4j.runtime.file.AtomicFile;

/**
 * A report of one run or of a comparison, as one HTML file that needs nothing beside itself.
 *
 * <pre>{@code
 * StudyReport.of(folder).titled("Few labels").writeTo(file);
 * }</pre>
 */
public final class StudyReport {

  private final ReportedStudy study;
  private final String title;
  private final Optional<ReportTrial> teacher;
  private final Optional<ReportTrial> base;

  private StudyReport(
      ReportedStudy study,
      String title,
      Optional<ReportTrial> teacher,
      Optional<ReportTrial> base) {
    this.study = study;
    this.title = title;
    this.teacher = teacher;
    this.base = base;
  }

  /**
   * Reads the runs of a folder: that of a study, or of {@code --output}.
   *
   * @throws IOException if it has no runs, or a file is damaged; the message names it
   */
  public static StudyReport of(Path folder) throws IOException {
    ReportedStudy study = RunFolder.read(folder);
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return new StudyReport(
        study,
        name == null ? "Report" : name.toString(),
        study.teacher(),
        first(study, it -> it.role() == TrialRole.STUDENT).filter(it -> study.trials().size() > 1));
  }

  private static Optional<ReportTrial> first(
      ReportedStudy study, Predicate<ReportTrial> condition) {
    return study.trials().stream().filter(condition).findFirst();
  }

  /** Returns a copy with another title. */
  public StudyReport titled(String other) {
    return new StudyReport(study, other, teacher, base);
  }

  /**
   * Returns a copy that compares the answers with those of a trial as their teacher.
   *
   * @throws IllegalArgumentException if there is no such trial
   */
  public StudyReport withTeacher(String trial) {
    return new StudyReport(study, title, Optional.of(required(trial)), base);
  }

  /**
   * Returns a copy that gives the differences from a trial.
   *
   * @throws IllegalArgumentException if there is no such trial
   */
  public StudyReport withBase(String trial) {
    return new StudyReport(study, title, teacher, Optional.of(required(trial)));
  }

  /** Returns the table of all trials, with the differences from the base. */
  public Table table() {
    return study.results().table(base.map(ReportTrial::title).stream().toList());
  }

  private ReportTrial required(String trial) {
    study.results().of(trial);
    return study.trial(trial).orElseThrow();
  }

  /**
   * Returns the page.
   *
   * @throws IOException if a declaration cannot be read
   */
  public String html() throws IOException {
    Page page = new Page(title);
    ReportContext context = new ReportContext(page, study, teacher, base);
    Declarations declarations = Declarations.read(study);
    HeadSection.write(context, title);
    ResultsSection.write(context);
    GroupsSection.write(context);
    LossSection.write(context);
    RankingSection.write(context);
    CalibrationSection.write(context);
    AgreementSection.write(context);
    ExamplesSection.write(context);
    CostSection.write(context, declarations);
    DeclarationSection.write(context, declarations);
    ProvenanceSection.write(context);
    return page.html();
  }

  /**
   * Writes the page. The file appears when it is complete.
   *
   * @throws IOException if it cannot be written
   */
  public void writeTo(Path file) throws IOException {
    AtomicFile.write(file, html().getBytes(StandardCharsets.UTF_8));
  }
}
