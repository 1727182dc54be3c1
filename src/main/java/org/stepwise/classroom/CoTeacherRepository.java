package org.stepwise.classroom;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CoTeacherRepository extends JpaRepository<CoTeacher, CoTeacher.Key> {

    @Query("select t from CoTeacher t where t.id.classId = :classId order by t.addedAt")
    List<CoTeacher> findByClass(UUID classId);
}
