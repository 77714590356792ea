package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Block
interface Mapping {
  @Input(shape = "8") Features state();
  @Carry("state") @Dense(units = "8") Features mapped(Features state);
}

@Network
interface Classmate {
  @Input(shape = "8") Features video();
  @Dense(units = "8") Features hidden(Features video);
  @Logits(classes = "10") Scores answer(Features hidden);
}

@Network
interface Pupil {
  @Input(shape = "8") Features video();
  @Use(repeat = "3") Mapping layers(@From("video") Features state);
  @Logits(classes = "10") Scores answer(@From("layers.mapped") Features last);
}

@Peers
@Distillation(teacher = Classmate.class, student = Pupil.class)
interface Mutual {
  @FitNet
  Loss hint(@Teacher Features hidden, @Student("layers[*].mapped") Features own); // expect: 'hint' cannot train the teacher as well: it reads 1 node of the teacher and 3 nodes of the student
}
