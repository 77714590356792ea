package org.distill4j.samples.cli.model;

import java.io.IOException;
import org.distill4j.runtime.evaluation.EvaluationSet;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.samples.image.ImageStudentGraph;
import org.distill4j.samples.image.ImageTeacherGraph;
import org.distill4j.samples.image.data.PhotoSet;
import org.distill4j.samples.image.data.Photos;

/** The networks of the image sample. */
final class ImageNetworks implements SampleNetworks {

  @Override
  public String command() {
    return "images";
  }

  @Override
  public boolean has(SavedNetwork network) {
    return network.isDeclaredBeside(ImageStudentGraph.class);
  }

  @Override
  public EvaluationData data(SavedNetwork network, EvaluationOptions options, long seed)
      throws IOException {
    NetworkGraph teacher = ImageTeacherGraph.builder().build();
    network.requireSpec(
        network.spec().equals(teacher.name()) ? teacher : ImageStudentGraph.builder().build());
    PhotoSet set = options.images().read(options.questions().folder(), seed);
    Photos photos =
        switch (options.partition()) {
          case TRAINING -> set.training();
          case VALIDATION -> set.validation();
          case TEST -> set.test();
        };
    return new EvaluationData(
        options.partition().name(),
        EvaluationSet.of(photos.examples(set.classes()), photos.answers(set.classes())),
        set.names(),
        example -> "image " + example);
  }
}
