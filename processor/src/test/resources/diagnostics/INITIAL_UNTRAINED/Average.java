package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Pupil {
  @Input(shape = "8") Features video();
  @Dense(units = "16") Features hidden(Features video);
  @Logits(classes = "10") Scores answer(Features hidden);
}

@MovingAverage
@InitialFrom(of = "hidden", fixed = true) // expect: @InitialFrom finds no trained teacher in 'Averaged': with @MovingAverage, the teacher changes together with the student
@Distillation(teacher = Pupil.class, student = Pupil.class)
interface Averaged {
  @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
}
