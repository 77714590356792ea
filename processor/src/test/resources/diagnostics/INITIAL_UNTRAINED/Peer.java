package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Classmate {
  @Input(shape = "8") Features video();
  @Dense(units = "16") Features hidden(Features video);
  @Logits(classes = "10") Scores answer(Features hidden);
}

@Network
interface Pupil extends Classmate {}

@Peers
@InitialFrom(of = "hidden", fixed = true) // expect: @InitialFrom finds no trained teacher in 'Mutual': with @Peers, the teacher changes together with the student
@Distillation(teacher = Classmate.class, student = Pupil.class)
interface Mutual {
  @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
}
