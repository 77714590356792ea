package org.distill4j.runtime.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import org.distill4j.runtime.graph.LossInput.Source;
import org.distill4j.runtime.graph.schedule.WeightSchedule;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Preparable;

/**
 * A loss of a distillation.
 *
 * @param name its name in the spec
 * @param weight the schedule of its weight
 * @param layer the layer that computes it
 * @param inputs the inputs, in order
 * @param parameters the number of parameters that it trains, including those of adapters
 * @param state the number of elements that it keeps from step to step, including those of adapters
 * @param learned the initial weight if it is trained, by which the loss is then multiplied; {@code
 *     weight} is 1
 */
public record LossNode(
    String name,
    WeightSchedule weight,
    Layer layer,
    List<LossInput> inputs,
    long parameters,
    long state,
    OptionalDouble learned) {

  /** Copies the inputs. */
  public LossNode {
    inputs = List.copyOf(inputs);
  }

  /** Creates a loss with a constant weight and its inputs in order. */
  public static LossNode of(String name, double weight, Layer layer, LossInput... inputs) {
    return of(name, WeightSchedule.constant(weight), layer, inputs);
  }

  /** Creates a loss with its inputs in order. */
  public static LossNode of(String name, WeightSchedule weight, Layer layer, LossInput... inputs) {
    return new LossNode(name, weight, layer, Arrays.asList(inputs), 0, 0, OptionalDouble.empty());
  }

  /** Returns this loss with the number of parameters that its spec declares. */
  public LossNode parameters(long declared) {
    return new LossNode(name, weight, layer, inputs, declared, state, learned);
  }

  /** Returns this loss with the number of elements of state that its spec declares. */
  public LossNode state(long declared) {
    return new LossNode(name, weight, layer, inputs, parameters, declared, learned);
  }

  /**
   * Returns this loss with a weight that is trained.
   *
   * @param initial the initial weight, above 0
   */
  public LossNode learned(double initial) {
    OptionalDouble trained = OptionalDouble.of(initial);
    return new LossNode(name, weight, layer, inputs, parameters, state, trained);
  }

  /**
   * Returns true if the loss reads no teacher, so that it trains a network without distillation.
   */
  public boolean isIndividual() {
    return inputs.stream().noneMatch(input -> input.source() == Source.TEACHER);
  }

  /**
   * Returns this loss as its peer reads it: nodes of the student in place of those of the teacher,
   * and the other way round, in order.
   *
   * @throws IllegalStateException if it reads different numbers of them, or other than plain nodes
   */
  LossNode mirrored() {
    List<LossInput> ofTeacher = from(Source.TEACHER);
    List<LossInput> ofStudent = from(Source.STUDENT);
    if (ofTeacher.size() != ofStudent.size() || inputs.stream().anyMatch(it -> !it.isPlain())) {
      throw new IllegalStateException(
          "'" + name + "' cannot be read the other way round: " + inputs);
    }
    // Rounds may read the same node several times.
    Iterator<LossInput> teachers = ofTeacher.iterator();
    Iterator<LossInput> students = ofStudent.iterator();
    List<LossInput> swapped = new ArrayList<>();
    for (LossInput input : inputs) {
      swapped.add(
          switch (input.source()) {
            case TEACHER -> LossInput.teacher(students.next().node());
            case STUDENT -> LossInput.student(teachers.next().node());
            case LABEL -> input;
          });
    }
    return new LossNode(name, weight, layer, swapped, parameters, state, learned);
  }

  private List<LossInput> from(Source source) {
    return inputs.stream().filter(input -> input.source() == source).toList();
  }

  /**
   * Returns this loss with prepared inputs; itself if its layer prepares nothing or reads several
   * teachers.
   */
  LossNode prepared() {
    if (!(layer instanceof Preparable preparable) || preparable.preparedInputs() == 0) {
      return this;
    }
    List<LossInput> constant = inputs.subList(0, preparable.preparedInputs());
    boolean recorded =
        constant.stream().allMatch(it -> it.source() == Source.TEACHER && it.adapter().isEmpty());
    List<Signal> from = constant.stream().flatMap(it -> it.signal().stream()).toList();
    boolean done = from.stream().anyMatch(signal -> signal.preparation().isPresent());
    if (!recorded || done || from.stream().map(Signal::teacher).distinct().count() != 1) {
      return this;
    }
    List<LossInput> rest = new ArrayList<>();
    rest.add(LossInput.of(Signal.prepared(preparable.preparation(), from)));
    rest.addAll(inputs.subList(preparable.preparedInputs(), inputs.size()));
    return new LossNode(name, weight, preparable.prepared(), rest, parameters, state, learned);
  }
}
