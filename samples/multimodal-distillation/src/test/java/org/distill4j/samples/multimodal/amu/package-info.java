/** AMU compared with golden vectors. */
package org.distill4j.samples.multimodal.amu;
