package org.distill4j.experiment.run;

import java.util.List;
import org.distill4j.experiment.data.HeldOut;
import org.distill4j.experiment.provenance.Declared;
import org.distill4j.experiment.provenance.RunProvenance;
import org.distill4j.experiment.store.Run;
import org.distill4j.runtime.evaluation.Metrics;
import org.distill4j.runtime.training.TrainingResult;

/**
 * A trained trial.
 *
 * @param run the result that is kept
 * @param heldOut the held-out examples, as reports show them
 * @param provenance everything that it came from
 * @param declarations the declarations that it used
 * @param metrics the metrics of the held-out examples
 * @param training the trained network and the course of its training
 * @param signalBytes the memory that the recorded signals of the teachers took; 0 without any
 * @param signalSeconds the duration of their recording
 */
public record TrainedTrial(
    Run run,
    HeldOut heldOut,
    RunProvenance provenance,
    List<Declared> declarations,
    Metrics metrics,
    TrainingResult training,
    long signalBytes,
    double signalSeconds) {}
