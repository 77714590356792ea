package org.distill4j.processor.emit;

import com.palantir.javapoet.ClassName;

/** The classes of the runtime and of DL4J that generated code uses. */
final class RuntimeTypes {

  private static final String GRAPH = "org.distill4j.runtime.graph";
  private static final String PRETRAINED = "org.distill4j.runtime.pretrained";
  private static final String BODY = "org.distill4j.runtime.teacher.body";

  static final ClassName NETWORK_GRAPH = ClassName.get(GRAPH, "NetworkGraph");
  static final ClassName DISTILLER = ClassName.get(GRAPH, "Distiller");
  static final ClassName DISTILLER_BUILDER = ClassName.get(GRAPH, "DistillerBuilder");
  static final ClassName LAYER_VERTEX = ClassName.get(GRAPH, "LayerVertex");
  static final ClassName INITIAL_NODE = ClassName.get(GRAPH, "Distiller", "InitialNode");
  static final ClassName ROUNDS_LOSS = ClassName.get("org.distill4j.runtime.loss", "RoundsLoss");
  static final ClassName STEP_BLOCK =
      ClassName.get("org.distill4j.runtime.layer.steps", "StepBlock");
  static final ClassName STORAGE = ClassName.get(GRAPH + ".frozen", "Storage");
  static final ClassName MODEL_DESCRIPTION =
      ClassName.get(GRAPH + ".description", "ModelDescription");
  static final ClassName AXIS = ClassName.get(GRAPH + ".description", "Axis");
  static final ClassName LOSS_NODE = ClassName.get(GRAPH, "LossNode");
  static final ClassName LOSS_INPUT = ClassName.get(GRAPH, "LossInput");
  static final ClassName WEIGHT_SCHEDULE = ClassName.get(GRAPH + ".schedule", "WeightSchedule");
  static final ClassName STAGE = ClassName.get(GRAPH, "Stage");
  static final ClassName RAMP = ClassName.get(GRAPH + ".schedule", "Ramp");
  static final ClassName OWN_SAMPLES = ClassName.get(GRAPH + ".sampling", "OwnSamples");
  static final ClassName TEACHER = ClassName.get(GRAPH, "Teacher");
  static final ClassName CHECKS = ClassName.get(GRAPH, "Checks");
  static final ClassName PRETRAINED_MAPPING = ClassName.get(PRETRAINED, "PretrainedMapping");
  static final ClassName TENSOR_MAPPING = ClassName.get(PRETRAINED, "TensorMapping");
  static final ClassName PRETRAINED_WEIGHTS = ClassName.get(PRETRAINED, "PretrainedWeights");
  static final ClassName COMPUTATION_GRAPH =
      ClassName.get("org.deeplearning4j.nn.graph", "ComputationGraph");
  static final ClassName EXTERNAL_GRAPH = ClassName.get(BODY, "ExternalGraph");
  static final ClassName BODY_VALUE = ClassName.get(BODY, "BodyValue");
  static final ClassName BODY_AXIS = ClassName.get(BODY, "BodyAxis");
  static final ClassName GRAPH_BUILDER =
      ClassName.get("org.deeplearning4j.nn.conf", "ComputationGraphConfiguration", "GraphBuilder");

  private RuntimeTypes() {}
}
