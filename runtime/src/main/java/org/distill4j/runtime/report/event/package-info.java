/** Event files of trainings, as TensorBoard reads them. */
package org.distill4j.runtime.report.event;
