package org.distill4j.runtime.kernel.selection;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import javax.tools.ToolProvider;
import org.distill4j.runtime.kernel.selection.GpuProbe.ComputeCapability;
import org.distill4j.runtime.kernel.selection.GpuProbe.ProbeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.factory.Nd4jBackend;

/** The probe on stand-ins for CUDA's classes, and the class loader that hides ND4J's backend. */
class CudaProbeTest {

  @TempDir Path folder;

  private CudaProbe probe(String initialiser, String body) throws IOException {
    write("org/nd4j/linalg/jcublas/JCublasBackend.java", "public class JCublasBackend {}");
    write(
        "org/bytedeco/cuda/global/cudart.java",
        "public class cudart {\n"
            + "  static { "
            + initialiser
            + " }\n"
            + "  public static int cudaGetDeviceCount(int[] count) { "
            + body
            + " }\n"
            + "  public static int cudaDeviceGetAttribute(int[] value, int attribute, int device) {\n"
            + "    value[0] = attribute == 75 ? 8 + device : 6 - 6 * device;\n"
            + "    return 0;\n"
            + "  }\n"
            + "}");
    return new CudaProbe(loader());
  }

  private void write(String file, String type) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    String name = folder.relativize(path.getParent()).toString().replace('/', '.');
    Files.writeString(path, "package " + name + ";\n" + type);
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-proc:none", "-d", folder.toString(), path.toString());
    assertThat(result).isEqualTo(0);
  }

  private URLClassLoader loader() throws IOException {
    return new URLClassLoader(
        new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
  }

  @Test
  void readsTheCapabilitiesOfAllCards() throws IOException, ProbeException {
    CudaProbe probe = probe("", "count[0] = 2; return 0;");

    assertThat(probe.hasBackend()).isTrue();
    assertThat(probe.devices())
        .containsExactly(new ComputeCapability(8, 6), new ComputeCapability(9, 0))
        .inOrder();
  }

  @Test
  void findsNoCardIfTheDriverReportsAnError() throws IOException, ProbeException {
    assertThat(probe("", "count[0] = 3; return 35;").devices()).isEmpty();
  }

  @Test
  void libraryThatCannotBeLoadedIsAnObstacle() throws IOException {
    requireObstacle(
        probe("if (true) throw new UnsatisfiedLinkError(\"no jnicudart\");", "return 0;"));
    requireObstacle(probe("", "throw new UnsatisfiedLinkError(\"libcuda.so.1\");"));
  }

  private static void requireObstacle(CudaProbe probe) {
    var e = assertThrows(ProbeException.class, probe::devices);
    assertThat(e)
        .hasMessageThat()
        .isEqualTo("NVIDIA's driver or the libraries of CUDA 11.6 cannot be loaded");
  }

  @Test
  void withoutTheClassesThereIsNoBackend() throws IOException {
    assertThat(new CudaProbe(loader()).hasBackend()).isFalse();
  }

  @Test
  void theFilterHidesOneProviderAlone() {
    ClassLoader loader = getClass().getClassLoader();
    String cpu = "org.nd4j.linalg.cpu.nativecpu.CpuBackend";

    assertThat(backends(new BackendFilter(loader, Nd4jBackend.class, CudaProbe.BACKEND)))
        .contains(cpu);
    assertThat(backends(new BackendFilter(loader, Nd4jBackend.class, cpu))).doesNotContain(cpu);
  }

  private static List<String> backends(ClassLoader loader) {
    return ServiceLoader.load(Nd4jBackend.class, loader).stream()
        .map(Provider::type)
        .map(Class::getName)
        .toList();
  }
}
