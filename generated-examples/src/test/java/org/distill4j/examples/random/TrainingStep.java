package org.distill4j.examples.random;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.examples.random.compile.Failures;
import org.distill4j.examples.random.data.RandomBody;
import org.distill4j.examples.random.data.RandomColumns;
import org.distill4j.examples.random.spec.Spec;
import org.distill4j.examples.random.spec.SpecType;
import org.distill4j.runtime.data.UnusableDataException;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.LossNode;
import org.distill4j.runtime.graph.NetworkGraph;
import org.distill4j.runtime.teacher.RecordedSignals;
import org.distill4j.runtime.teacher.body.ExternalGraph;
import org.distill4j.runtime.training.DistillationRun;
import org.distill4j.runtime.training.TrainingListener;
import org.distill4j.runtime.training.TrainingSettings;

/** Builds the graphs of a spec, counts their parameters and trains each for one step. */
public final class TrainingStep {

  private final Spec spec;
  private final ClassLoader loader;

  public TrainingStep(Spec spec, ClassLoader loader) {
    this.spec = spec;
    this.loader = loader;
  }

  /** Returns the first problem, or empty if there is none. */
  Optional<String> run() {
    try {
      for (SpecType type : spec.types()) {
        if (type.is("Network")) {
          count((NetworkGraph) built(type.name() + "Graph"));
        }
      }
      for (String distillation : spec.distillations()) {
        train((Distiller) built(distillation + "Distiller"));
      }
      return Optional.empty();
    } catch (ReflectiveOperationException | RuntimeException e) {
      return Optional.of(Failures.trace(e));
    }
  }

  private static void count(NetworkGraph network) {
    long built = network.initialised(1).params().length();
    if (built != network.parameters()) {
      throw new IllegalStateException(
          network.name() + " has " + built + " parameters and says " + network.parameters());
    }
  }

  /** Returns the built graph class or distiller of a name. */
  public Object built(String name) throws ReflectiveOperationException {
    Class<?> type = loader.loadClass(spec.packageName() + "." + name);
    Object builder = call(type.getDeclaredMethod("builder"), null);
    for (Method method : builder.getClass().getDeclaredMethods()) {
      Integer size = spec.sizes().get(method.getName());
      if (size != null && List.of(method.getParameterTypes()).equals(List.of(int.class))) {
        call(method, builder, size);
      }
    }
    return call(builder.getClass().getDeclaredMethod("build"), builder);
  }

  private static Object call(Method method, Object target, Object... arguments)
      throws ReflectiveOperationException {
    method.setAccessible(true);
    return method.invoke(target, arguments);
  }

  private void train(Distiller distiller) {
    TrainingSettings settings =
        TrainingSettings.builder()
            .epochs(1)
            .batchSize(RandomColumns.EXAMPLES)
            .seed(spec.seed())
            .build();
    DistillationRun run =
        new DistillationRun(
            distiller,
            RandomColumns.of(spec),
            Optional.empty(),
            settings,
            settings,
            TrainingListener.silent());
    try {
      if (distiller.teachers().get(0).network() instanceof ExternalGraph) {
        run.withBodies(Map.of("", new RandomBody())).run();
      } else if (distiller.losses().stream().anyMatch(LossNode::isIndividual)
          || !distiller.hasFixedTeachers()) {
        run.run();
      } else {
        ComputationGraph teacher = distiller.teacher().initialised(spec.seed());
        RecordedSignals signals = run.record(teacher);
        if (distiller.initials().isEmpty()) {
          run.trainDistilled(signals);
        } else {
          run.trainDistilled(signals, distiller.initialStudent(Map.of("", teacher), spec.seed()));
        }
      }
    } catch (IllegalStateException e) {
      // Losses may read nodes without parameters alone, which the trainer refuses.
      if (!e.getMessage().startsWith("Nothing of ")) {
        throw e;
      }
    } catch (UnusableDataException e) {
      // The lengths of windows with relative positions are no declared requirement.
      if (!e.getMessage().contains("windows of ")) {
        throw e;
      }
    }
  }
}
