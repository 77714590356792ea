package org.distill4j.examples.map;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Image;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.ActivationBoundary;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.FactorTransfer;
import org.distill4j.dsl.objective.FitNet;
import org.distill4j.dsl.objective.NeuronSelectivity;
import org.distill4j.dsl.objective.OverhaulDistillation;
import org.distill4j.dsl.objective.PyramidDistance;
import org.distill4j.dsl.objective.SolutionFlow;
import org.distill4j.dsl.objective.VariationalInformation;
import org.distill4j.dsl.operation.Connector;
import org.distill4j.dsl.operation.DeepRegressor;
import org.distill4j.dsl.operation.MaskedGeneration;
import org.distill4j.dsl.operation.Regressor;

/** One of each objective of maps: no experiment, but how each is declared. */
@Distillation(teacher = Painter.class, student = Sketcher.class)
public interface MapObjectives {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @ActivationBoundary
  @Weight(0.003)
  Loss boundaries(@Teacher Image raw, @Student("raw") @Regressor Image own);

  @OverhaulDistillation
  @Weight(0.001)
  Loss overhaul(@Teacher Image raw, @Student("raw") @Connector Image own);

  @NeuronSelectivity
  @Weight(50)
  Loss selectivity(@Teacher Image shapes, @Student("shapes") Image own);

  @SolutionFlow
  Loss flow(
      @Teacher Image shapes,
      @Teacher Image objects,
      @Student("shapes") @Regressor Image ownShapes,
      @Student("objects") @Regressor Image ownObjects);

  @FactorTransfer
  @Weight(200)
  Loss factors(@Teacher Image objects, @Student("objects") @Regressor Image own);

  @VariationalInformation
  Loss information(@Teacher Image objects, @Student("objects") @DeepRegressor Image own);

  @FitNet
  Loss generated(@Teacher Image objects, @Student("objects") @MaskedGeneration Image own);

  @PyramidDistance
  @Weight(value = 1, from = 0, epochs = 20)
  Loss review(@Teacher Image objects, @Student("objects") @Regressor Image own);
}
