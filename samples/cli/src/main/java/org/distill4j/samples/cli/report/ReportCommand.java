package org.distill4j.samples.cli.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.distill4j.experiment.table.Table;
import org.distill4j.report.StudyReport;
import org.distill4j.runtime.file.Writable;
import org.distill4j.samples.cli.option.CommonOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a report of runs. */
@Command(
    name = "report",
    description =
        "Writes a report of the runs in a folder, one run or a comparison, as one HTML file that"
            + " needs no network: results, losses, ranking, calibration, agreement, examples, cost,"
            + " declarations and provenance.")
public final class ReportCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;

  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "The folder of --output of a command that trains.")
  private Path folder;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      required = true,
      description = "Write the report to this file.")
  private Path output;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "The title of the report. If omitted, the name of the folder.")
  private String title;

  @Option(
      names = "--teacher",
      paramLabel = "TRIAL",
      description =
          "The trial that the answers of the others are compared with. If omitted, the first"
              + " teacher.")
  private String teacher;

  @Option(
      names = "--base",
      paramLabel = "TRIAL",
      description =
          "The trial that differences are taken from. If omitted, the first student without a"
              + " teacher.")
  private String base;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    common.requireWritable();
    Writable.requireFile(output);
    StudyReport report = changed(StudyReport.of(folder));
    report.writeTo(output);
    Table table = report.table();
    spec.commandLine().getOut().print(table);
    spec.commandLine().getOut().flush();
    common.write(table.json());
    return 0;
  }

  private StudyReport changed(StudyReport report) {
    StudyReport changed = title == null ? report : report.titled(title);
    try {
      changed = teacher == null ? changed : changed.withTeacher(teacher);
      return base == null ? changed : changed.withBase(base);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
