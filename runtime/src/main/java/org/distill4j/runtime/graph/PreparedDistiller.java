package org.distill4j.runtime.graph;

import java.util.List;
import java.util.Optional;
import org.distill4j.runtime.graph.sampling.OwnSamples;

/** A distillation whose losses read prepared signals. */
final class PreparedDistiller extends Distiller {

  private final Distiller declared;
  private final List<LossNode> losses;

  /** Creates the prepared form of a distillation. */
  PreparedDistiller(Distiller declared) {
    this.declared = declared;
    this.losses = declared.losses().stream().map(LossNode::prepared).toList();
  }

  @Override
  public Distiller prepared() {
    return this;
  }

  @Override
  public String name() {
    return declared.name();
  }

  @Override
  public NetworkGraph teacher() {
    return declared.teacher();
  }

  @Override
  public List<Teacher> teachers() {
    return declared.teachers();
  }

  @Override
  public NetworkGraph student() {
    return declared.student();
  }

  @Override
  public List<LossNode> losses() {
    return losses;
  }

  @Override
  public List<Stage> stages() {
    return declared.stages();
  }

  @Override
  public Optional<OwnSamples> ownSamples() {
    return declared.ownSamples();
  }

  @Override
  public List<InitialNode> initials() {
    return declared.initials();
  }

  @Override
  public List<LossNode> teacherLosses() {
    return declared.teacherLosses();
  }
}
