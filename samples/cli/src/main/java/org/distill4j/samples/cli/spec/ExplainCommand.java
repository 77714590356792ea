package org.distill4j.samples.cli.spec;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.distill4j.runtime.catalogue.SpecCatalogue;
import org.distill4j.runtime.catalogue.SpecEntry;
import org.distill4j.runtime.file.AtomicFile;
import org.distill4j.runtime.file.Writable;
import org.distill4j.samples.cli.option.CommonOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Describes one spec. */
@Command(
    name = "explain",
    description =
        "Prints the table of a network or a distillation: nodes, shapes, parameters, multiply-adds"
            + " and the memory of each output for one example; or prints its diagram.")
public final class ExplainCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;
  @Mixin private SpecOptions options;

  @Parameters(
      index = "0",
      paramLabel = "SPEC",
      description = "The interface; its simple name if it is unambiguous.")
  private String name;

  @Option(
      names = "--diagram",
      paramLabel = "FORMAT",
      description = "Print a diagram instead of the table: ${COMPLETION-CANDIDATES}.")
  private DiagramFormat diagram;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write the diagram or the table to this file instead of printing it.")
  private Path output;

  @Spec private CommandSpec command;

  /** The formats of diagrams. */
  enum DiagramFormat {
    /** Mermaid text. */
    MERMAID("mmd"),
    /** An SVG image. */
    SVG("svg");

    private final String extension;

    DiagramFormat(String extension) {
      this.extension = extension;
    }
  }

  @Override
  public Integer call() throws IOException {
    common.requireWritable();
    if (output != null) {
      Writable.requireFile(output);
    }
    Map<String, Integer> given = options.sizes(command.commandLine());
    SpecEntry spec = find(options.catalogue(command.commandLine()));
    requireKnown(spec, given.keySet());
    write(text(spec, given));
    ObjectNode json = (ObjectNode) new ObjectMapper().readTree(spec.json());
    ObjectNode set = json.putObject("set");
    given.forEach(set::put);
    common.write(json);
    return 0;
  }

  private SpecEntry find(SpecCatalogue catalogue) throws IOException {
    return catalogue
        .find(name)
        .orElseThrow(
            () ->
                new ParameterException(
                    command.commandLine(),
                    "Unknown spec '%s'; '%s specs' lists all%s"
                        .formatted(
                            name,
                            command.root().name(),
                            catalogue
                                .closest(name)
                                .map(known -> "; did you mean " + known + "?")
                                .orElse(". " + SpecCatalogue.PROCESSOR_MISSING))));
  }

  private void requireKnown(SpecEntry spec, Set<String> given) {
    Set<String> names = SpecSizes.names(spec);
    for (String size : given) {
      if (!names.contains(size)) {
        throw new ParameterException(
            command.commandLine(),
            "--set %s: Unknown size '%s' of %s. Available: %s."
                .formatted(
                    size, size, spec.name(), names.isEmpty() ? "none" : String.join(", ", names)));
      }
    }
  }

  private String text(SpecEntry spec, Map<String, Integer> given) throws IOException {
    if (diagram == null) {
      return String.join("\n", SpecText.of(spec, given)) + "\n";
    }
    return spec.diagram(diagram.extension)
        .orElseThrow(
            () ->
                new IOException(
                    "%s has no diagram of %s; compile it again"
                        .formatted(spec.files(), spec.name())));
  }

  private void write(String text) throws IOException {
    if (output == null) {
      command.commandLine().getOut().print(text);
      command.commandLine().getOut().flush();
    } else {
      AtomicFile.write(output, text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
