/** Recurrent layers on the CPU: each core runs its own share of the sequences through all steps. */
package org.distill4j.runtime.kernel.cpu.recurrent;
