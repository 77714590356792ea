package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Watcher {
  @Input(shape = {"steps", "4"}) Sequence video();
  @Output @Dense(units = "3") Sequence hidden(Sequence video);
}

@Network
interface Reader {
  @Input(shape = {"steps", "4"}) Sequence text();
  @Output @Dense(units = "3") Sequence hidden(Sequence text);
}

@Distillation(teacher = Watcher.class, student = Reader.class)
interface Distilled {
  @FitNet
  Loss hint(
      @Teacher Sequence hidden,
      @Student("hidden") // expect: 'hint' takes the axis 'steps' of 'video' and of 'text' as equal, but these are different inputs.
      Sequence own);
}
