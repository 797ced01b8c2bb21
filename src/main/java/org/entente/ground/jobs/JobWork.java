package org.entente.ground.jobs;

/**
 * How jobs of one kind are done; a module brings a bean of it for each kind. The same job may be
 * begun again after a crash, so what it does must be all or nothing, or go on where it stopped.
 */
public interface JobWork {

  String kind();

  void run(Job job, Progress progress);
}
