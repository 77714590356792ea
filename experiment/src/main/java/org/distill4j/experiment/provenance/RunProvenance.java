package org.distill4j.experiment.provenance;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a run came from, and its course. It is kept in {@code <run>.provenance.json}
 * beside the result {@code <run>.json} of the same fingerprint, and is complete when that is.
 *
 * @param run the title of the trial
 * @param seed the seed of the study
 * @param fingerprint the digest of everything that the result depends on
 * @param finished the time of the end, in UTC: {@code 2026-01-31T12:00:00Z}
 * @param invocation the command that started it
 * @param declarations the distillation and its networks
 * @param dimensions the value of each dimension of the trained network by name
 * @param hyperparameters the hyperparameters of the distillation with their origins
 * @param data the data
 * @param seeds every seed by its use: "study", "teacher", "student", "distilled student"
 * @param versions the versions of distill4j, DL4J, ND4J, Java and the operating system
 * @param backend the ND4J backend
 * @param kernels the kernels that layers used
 * @param machine the machine
 * @param phases the duration of each phase in seconds, in order: "teacher", "recording",
 *     "training", "validation", "checkpoints", "evaluation"
 * @param trainings the trainings: those of teachers first, that of the run's own network last
 * @param evaluation the metrics of the held-out examples, by group
 * @param evaluated the node that was evaluated
 * @param metric the identifier of the main metric
 * @param signalBytes the memory of the recorded teacher signals; 0 without any
 * @param warnings the warnings of the trainings, in order
 */
public record RunProvenance(
    String run,
    long seed,
    String fingerprint,
    String finished,
    Invocation invocation,
    List<Declaration> declarations,
    Map<String, Integer> dimensions,
    List<Setting> hyperparameters,
    DataSource data,
    Map<String, Long> seeds,
    Map<String, String> versions,
    String backend,
    String kernels,
    Machine machine,
    Map<String, Double> phases,
    List<TrainingCourse> trainings,
    Scores evaluation,
    String evaluated,
    String metric,
    long signalBytes,
    List<String> warnings) {

  /** Copies the collections; what is missing in a file is empty. */
  public RunProvenance {
    run = Copies.of(run);
    fingerprint = Copies.of(fingerprint);
    finished = Copies.of(finished);
    invocation = invocation == null ? Invocation.none() : invocation;
    declarations = Copies.of(declarations);
    dimensions = Copies.of(dimensions);
    hyperparameters = Copies.of(hyperparameters);
    data = data == null ? DataSource.unknown() : data;
    seeds = Copies.of(seeds);
    versions = Copies.of(versions);
    backend = Copies.of(backend);
    kernels = Copies.of(kernels);
    machine = machine == null ? Machine.unknown() : machine;
    phases = Copies.of(phases);
    trainings = Copies.of(trainings);
    evaluation = evaluation == null ? Scores.none() : evaluation;
    evaluated = Copies.of(evaluated);
    metric = Copies.of(metric);
    warnings = Copies.of(warnings);
  }

  /** Returns the training of the run's own network; empty if its file lacks it. */
  public Optional<TrainingCourse> training() {
    return trainings.isEmpty()
        ? Optional.empty()
        : Optional.of(trainings.get(trainings.size() - 1));
  }
}
