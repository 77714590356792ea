package org.distill4j.runtime.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.distill4j.runtime.data.Examples;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.runtime.graph.Teacher;
import org.distill4j.runtime.graph.TrainingGraph;
import org.distill4j.runtime.teacher.SignalRecorder;
import org.distill4j.runtime.training.check.DataCheck;

/** Checks all parts of a distillation on a few examples, before the first part begins. */
record Readiness(
    Distiller distiller, Examples examples, Optional<Validation> validation, RunParts parts) {

  /**
   * Checks everything that is known before the first step of the first training.
   *
   * @param teachers the teachers whose signals are recorded
   * @param trained those that are trained already, by name
   * @return the expected size of the recorded signals in bytes
   */
  long require(
      List<Teacher> teachers,
      Map<String, ComputationGraph> trained,
      TrainingSettings ofTeachers,
      TrainingSettings ofStudent) {
    trained.forEach((name, graph) -> GivenTeacher.require(distiller.teacher(name), graph));
    parts.bodies().require(distiller);
    DataCheck data = new DataCheck();
    for (Teacher teacher : TeacherBodies.othersThanExternal(teachers)) {
      ComputationGraph given = trained.get(teacher.name());
      if (given == null) {
        require(data, distiller.training(teacher, ofTeachers.seed()), ofTeachers);
      } else {
        data.of(teacher.network(), given).examples("training", examples);
      }
      teacher.network().inputs().forEach(examples::column);
    }
    if (distiller.trainsStudentAlone()) {
      require(data, distiller.studentTraining(ofStudent.seed()), ofStudent);
    }
    require(data, distiller.distillation(ofStudent.seed()), ofStudent);
    return signalBytes(teachers, trained, ofTeachers.batchSize());
  }

  private void require(DataCheck data, TrainingGraph training, TrainingSettings settings) {
    DataCheck.Fit fit = data.require(training, training.numbered(examples, true));
    validation.ifPresent(
        it -> {
          it.requireFit(training, settings.earlyStopping());
          fit.answers("validation", it.set(), it.node());
        });
  }

  private long signalBytes(
      List<Teacher> teachers, Map<String, ComputationGraph> trained, int batchSize) {
    long bytes = 0;
    if (distiller.live()) {
      return bytes;
    }
    for (Teacher teacher : teachers) {
      ComputationGraph given = trained.get(teacher.name());
      boolean builds = given == null && !TeacherBodies.isExternal(teacher);
      ComputationGraph graph = builds ? teacher.network().initialised(0) : given;
      SignalRecorder recorder = parts.bodies().recorder(distiller, teacher, graph, batchSize);
      bytes += parts.expectedBytes(teacher, recorder, examples);
    }
    return bytes;
  }
}
