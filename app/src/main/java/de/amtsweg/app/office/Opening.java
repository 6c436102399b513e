package de.amtsweg.app.office;

import de.amtsweg.processes.NotFound;
import de.amtsweg.processes.Person;
import de.amtsweg.processes.settings.StaffSettings;
import de.amtsweg.processes.tasks.Task;
import de.amtsweg.processes.tasks.Tasks;
import org.springframework.stereotype.Component;

/** What happens when somebody goes to a task from a list by sending a form; an address alone never changes anything. */
@Component
class Opening {

    private final StaffSettings settings;
    private final Tasks tasks;

    Opening(StaffSettings settings, Tasks tasks) {
        this.settings = settings;
        this.tasks = tasks;
    }

    /** Claims a free task for those who want that. The page says what has become of it if others were quicker. */
    void of(Task task, Person person) {
        if (task.assignee() == null
                && !task.isOfHouse()
                && settings.of(person.id()).claims()) {
            try {
                tasks.claim(task.id(), person);
            } catch (NotFound done) {
                // by a colleague, just now
            }
        }
    }
}
