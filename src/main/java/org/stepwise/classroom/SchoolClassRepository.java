package org.stepwise.classroom;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SchoolClassRepository extends JpaRepository<SchoolClass, UUID> {

    List<SchoolClass> findByTeacherIdOrderByName(UUID teacherId);

    Optional<SchoolClass> findByIdAndTeacherId(UUID id, UUID teacherId);

    Optional<SchoolClass> findByJoinCode(String joinCode);

    @Query("select c from SchoolClass c, Membership m"
            + " where m.id.classId = c.id and m.id.studentId = :studentId order by m.joinedAt desc")
    List<SchoolClass> findByStudent(UUID studentId);
}
