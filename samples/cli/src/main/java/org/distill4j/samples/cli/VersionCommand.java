package org.distill4j.samples.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.distill4j.runtime.training.Versions;
import org.distill4j.samples.cli.option.CommonOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints versions. */
@Command(name = "version", description = "Prints the versions of the program and its libraries.")
final class VersionCommand implements Callable<Integer> {

  @Mixin private CommonOptions common;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    common.requireWritable();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    Versions.all().forEach(json::put);
    for (String line : new VersionText().getVersion()) {
      spec.commandLine().getOut().println(line);
    }
    common.write(json);
    return 0;
  }
}
